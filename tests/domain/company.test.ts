import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { contrastOnWhite } from "@/lib/domain/company";
import { readEnv } from "@/lib/env";

const folder = mkdtempSync(join(tmpdir(), "gatehouse-logos-"));
writeFileSync(join(folder, "large.png"), Buffer.alloc(100_001));
writeFileSync(join(folder, "small.svg"), "<svg/>");
afterAll(() => rmSync(folder, { recursive: true }));

const faultsOf = (setting: Record<string, string>) => {
  const result = readEnv({ DATA_DIR: "/nowhere", DATABASE_URL: "postgres://localhost/x", ...setting });
  return "faults" in result ? result.faults.filter((fault) => fault.startsWith("COMPANY_")) : [];
};

test.each([
  ["#ffffff", 1],
  ["#767676", 4.54],
  ["#777777", 4.48],
  ["#ff0000", 4],
  ["#0c5461", 8.53],
  ["#000000", 21],
])("%s on white has a contrast of %d : 1", (hex, ratio) => {
  expect(contrastOnWhite(hex)).toBeCloseTo(ratio, 1);
});

describe("what a company sets of itself", () => {
  test.each([
    [{ COMPANY_NAME: "Nordbank" }, []],
    [{ COMPANY_NAME: "Banco Ñandú & Söhne's" }, []],
    [{ COMPANY_NAME: "<b>Nordbank" }, ["COMPANY_NAME must be a name of at most 40 characters, without < > and quotes"]],
    [{ COMPANY_NAME: "x".repeat(41) }, ["COMPANY_NAME must be a name of at most 40 characters, without < > and quotes"]],
    [{ COMPANY_NAME: "Nord\u202ebank" }, ["COMPANY_NAME must be a name of at most 40 characters, without < > and quotes"]],
    [{ COMPANY_ACCENT: "#7A1f6b" }, []],
    [{ COMPANY_ACCENT: "purple" }, ["COMPANY_ACCENT must be a colour, like #0c5461"]],
    [{ COMPANY_ACCENT: "#777777" }, ["COMPANY_ACCENT must be darker: it is to be read on white, at 4.5:1 or more"]],
    [{ COMPANY_LOGO: "lib/passwords/common-passwords.txt" }, ["COMPANY_LOGO must be a file that ends with .svg or .png"]],
    [{ COMPANY_LOGO: "/nowhere/logo.svg" }, ["COMPANY_LOGO leads to no file"]],
    [{ COMPANY_LOGO: join(folder, "large.png") }, ["COMPANY_LOGO must be a file of at most 100000 bytes"]],
    [{ COMPANY_LOGO: join(folder, "small.svg") }, []],
  ] as [Record<string, string>, string[]][])("%j is answered with %j", (setting, faults) => {
    expect(faultsOf(setting)).toEqual(faults);
  });
});
