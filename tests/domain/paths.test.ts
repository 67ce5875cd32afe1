import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step } from "@/lib/domain/sign-in";
import { isBeforePortal, ownPath, pathFor } from "@/lib/paths";

const ORIGIN = "https://gatehouse.example.com";

describe("a way back that leads out of the portal becomes the start page [ASVS 3.7.2]", () => {
  test.each([
    "",
    "users",
    "//evil.example",
    "///evil.example",
    "////evil.example/%2e%2e",
    "/\\evil.example",
    "\\\\evil.example",
    "/\\/evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r\n/evil.example",
    "\t//evil.example",
    " //evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/users/..//evil.example",
    "/%2e%2e//evil.example",
    "/./\\evil.example",
    "//user:password@evil.example",
    "//evil.example\\@gatehouse.example.com",
    "///\\evil.example",
    "http://evil.example",
    "https:evil.example",
    "http:/evil.example",
    "HTTPS://EVIL.EXAMPLE",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "mailto:a@example.com",
    "?to=//evil.example",
    "#top",
    ".",
    "/api/auth/signout",
    "/api/",
    "/users/../api/auth/signout",
    "/%2e/api/auth/signout",
    `/${"a".repeat(500)}`,
  ])("%j", (wish) => expect(ownPath(wish)).toBe("/"));

  test("a megabyte, at once", () => {
    const begun = performance.now();
    expect(ownPath(`/${"../".repeat(350_000)}`)).toBe("/");
    expect(performance.now() - begun).toBeLessThan(50);
  });
});

describe("a way back inside the portal stays", () => {
  test.each([
    ["/", "/"],
    ["/users", "/users"],
    ["/users?status=invited&sort=name", "/users?status=invited&sort=name"],
    ["/users/11111111-1111-4111-8111-111111111111", "/users/11111111-1111-4111-8111-111111111111"],
    ["/users#top", "/users"],
    ["/users?to=//evil.example", "/users?to=//evil.example"],
    ["/users/../audit", "/audit"],
    ["/apiary", "/apiary"],
    ["/%2f%2fevil.example", "/%2f%2fevil.example"],
    ["/@evil.example", "/@evil.example"],
    [`/${"a".repeat(499)}`, `/${"a".repeat(499)}`],
  ])("%s as %s", (wish, path) => expect(ownPath(wish)).toBe(path));

  test("whatever is wished for, the answer is a path of this origin, safe in a header, and stays as it is [ASVS 3.7.2]", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "@",
      ":",
      "%2f",
      "%5c",
      "?",
      "#",
      "\t",
      "\n",
      "http",
      "evil.example",
      "api",
      "é",
      "\0",
    );
    const wish = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join("")}`),
      fc.string({ unit: "binary" }),
    );
    const property = fc.property(wish, (wished) => {
      const path = ownPath(wished);
      expect(path).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/);
      expect(new URL(path, ORIGIN).origin).toBe(ORIGIN);
      expect(ownPath(path)).toBe(path.length <= 500 ? path : "/");
    });
    fc.assert(property, { numRuns: 3000 });
  });
});

describe("addresses", () => {
  test("a step has one of its own", () => {
    const paths: Record<Step, string> = {
      password: "/sign-in",
      "two-factor": "/two-factor",
      "new-password": "/new-password",
      "two-factor-setup": "/two-factor-setup",
      "recovery-codes": "/recovery-codes",
      done: "/",
    };
    expect(new Set(Object.values(paths)).size).toBe(Object.keys(paths).length);
    for (const [step, path] of Object.entries(paths)) {
      expect(pathFor(step as Step)).toBe(path);
      expect(isBeforePortal(path)).toBe(step !== "done");
    }
  });

  test.each([
    ["/unlock", true],
    ["/api/auth/csrf", true],
    ["/outbox/1", true],
    ["/", false],
    ["/users", false],
    ["/account", false],
    ["/unlocked", false],
    ["/apiary", false],
    ["/sign-in-here", false],
    ["/users/sign-in", false],
    ["//sign-in", false],
  ])("%s is for visitors without a session: %s", (pathname, before) => expect(isBeforePortal(pathname)).toBe(before));
});
