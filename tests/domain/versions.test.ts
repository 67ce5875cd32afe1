import { expect, test } from "vitest";
import { read } from "@/tests/support/sources";

type Lock = { packages: Record<string, { version?: string; resolved?: string; integrity?: string; inBundle?: boolean }> };

const { packages }: Lock = JSON.parse(read("package-lock.json"));
const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read("package.json"));

/** The oldest versions without a known hole that would matter here. */
const FLOORS: Record<string, string> = {
  next: "16.3.3",
  react: "19.2.8",
  "react-dom": "19.2.8",
  "next-auth": "5.0.0-beta.32",
  "@auth/core": "0.41.3",
  "drizzle-orm": "0.45.2",
};

const numbers = (version: string) => version.split(/\D+/).map(Number);

function isAtLeast(version: string, floor: string): boolean {
  const [have, want] = [numbers(version), numbers(floor)];
  const at = want.findIndex((part, index) => part !== (have[index] ?? 0));
  return at === -1 || (have[at] ?? 0) > (want[at] ?? 0);
}

test("no copy of a risky package is older than the version that closed its holes [GHSA-fv66-9v8q-g76r] [GHSA-2xp9-vwfh-vxw4]", () => {
  expect(isAtLeast("16.10.0", "16.3.3")).toBe(true);
  expect(isAtLeast("16.3.2", "16.3.3")).toBe(false);
  for (const [name, floor] of Object.entries(FLOORS)) {
    const copies = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    expect(copies.length, name).toBeGreaterThan(0);
    expect(
      copies.filter(([, { version = "0" }]) => !isAtLeast(version, floor)),
      name,
    ).toEqual([]);
  }
});

test("versions are exact, and the lock file holds a checksum for each package and no other registry's address [ASVS 15.2.4]", () => {
  const asked = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  const installed = Object.entries(packages).filter(([path, { inBundle }]) => path !== "" && !inBundle);
  const npm = "https://registry.npmjs.org/";
  const strange = installed.filter(([, { resolved = npm, integrity }]) => !resolved.startsWith(npm) || !integrity);
  expect(installed.length).toBeGreaterThan(100);
  expect(strange.map(([path]) => path)).toEqual([]);
});
