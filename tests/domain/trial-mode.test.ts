import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readEnv } from "@/lib/env";

let dataDir = "";
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), "gatehouse-env-"));
});
afterAll(() => rmSync(dataDir, { recursive: true }));

const SECRET = "s".repeat(32);
const strays = {
  AUTH_SECRET: SECRET,
  APP_URL: "https://portal.example.com",
  MAIL_FROM: "portal@example.com",
  RESEND_API_KEY: "re_key",
  SMTP_URL: "smtp://mail.example.com",
};

const envOf = (source: Record<string, string | undefined>) => {
  const result = readEnv(source);
  if ("faults" in result) throw new Error(result.faults.join("\n"));
  return result.env;
};

describe("trial mode", () => {
  const trial = (more: Record<string, string | undefined> = {}) => ({ DATA_DIR: dataDir, ...more });

  test("is for nothing set: own database, own secret, this machine only, mail kept", () => {
    expect(envOf(trial({ DATABASE_URL: "", PORT: "4000", HOST: "0.0.0.0" }))).toMatchObject({
      trial: true,
      databaseUrl: null,
      appUrl: new URL("http://localhost:4000"),
      mail: { by: "outbox" },
      host: "127.0.0.1",
      port: 4000,
      dataDir,
    });
  });

  test("makes its secret once, of 32 bytes, readable by its owner only, and keeps it", () => {
    const [first, again] = [envOf(trial()).secrets, envOf(trial()).secrets];
    expect(again).toEqual(first);
    expect(Buffer.from(first[0], "base64")).toHaveLength(32);
    expect(readFileSync(join(dataDir, "secret"), "utf8")).toBe(first[0]);
    expect(statSync(join(dataDir, "secret")).mode & 0o777).toBe(0o600);
  });

  test.each(Object.entries(strays))("a stray %s is most likely a forgotten DATABASE_URL", (name, value) => {
    const result = readEnv(trial({ [name]: value }));
    expect(result).toEqual({ faults: [`${name} is set, but DATABASE_URL is not: set both, or neither for trial mode`] });
  });

  test("tells strays and malformed rules together", () => {
    const result = readEnv(trial({ SMTP_URL: "smtp://x", AUTH_SECRET: SECRET, MAX_WRONG_PASSWORDS: "x" }));
    expect("faults" in result && result.faults.map((fault) => fault.split(" ")[0])).toEqual([
      "MAX_WRONG_PASSWORDS",
      "AUTH_SECRET",
      "SMTP_URL",
    ]);
  });
});
