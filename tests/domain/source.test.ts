import { describe, expect, test } from "vitest";
import { read, sources } from "@/tests/support/sources";

/** Which files say this. */
const saying = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe("the source", () => {
  test("puts no text into a page as HTML, runs no text as a program, and looks nothing up in the global scope [ASVS 1.2.1] [ASVS 1.2.3] [ASVS 3.2.3]", () => {
    expect(saying(/dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/)).toEqual([]);
    expect(saying(/document\.(?:forms|all)\b|getElementsByName/)).toEqual([]);
  });

  test("keeps nothing in the browser's storage, and talks to no other window but the portal's own tabs [ASVS 14.3.3] [ASVS 3.5.5]", () => {
    expect(saying(/localStorage|sessionStorage|indexedDB|document\.cookie/)).toEqual([]);
    expect(saying(/postMessage|addEventListener\("message"/)).toEqual([
      "components/session-news.ts",
      "lib/passwords/hash-thread.mjs",
      "lib/passwords/hash-threads.ts",
    ]);
    expect(read("components/session-news.ts")).not.toMatch(/window\.postMessage|parent\.|opener\./);
  });

  test("leaves pasting and password managers alone, and tells them what each field is for [ASVS 6.2.7] [WCAG 1.3.5] [WCAG 3.3.8]", () => {
    expect(saying(/onPaste|["']paste["']/)).toEqual([]);
    for (const purpose of ["username", "current-password", "new-password", "one-time-code"])
      expect(saying(new RegExp(`autoComplete="${purpose}"`)).length, purpose).toBeGreaterThan(0);
  });

  test("caches nothing of anybody [D20] [GHSA-wfc6-r584-vfw7]", () => {
    expect(saying(/["']use cache|unstable_cache|cacheLife|cacheTag|force-static|export const revalidate/)).toEqual([]);
  });

  test("uses ciphers, hashes and chance in few files, and keys in one [ASVS 11.1.3] [ASVS 13.3.3]", () => {
    expect(saying(/createCipheriv|createDecipheriv|createHmac|hkdfSync|createSign|generateKeyPair/)).toEqual(["lib/secrets.ts"]);
    expect(saying(/randomBytes|getRandomValues/)).toEqual(["lib/kept-secret.ts", "lib/secrets.ts", "lib/store/embedded-files.ts"]);
    expect(saying(/from "@node-rs\/argon2"/)).toEqual(["lib/passwords/hash-thread.mjs"]);
    expect(saying(/from "otplib"/)).toEqual(["lib/sign-in/totp.ts"]);
    expect(saying(/"aes-(?!256-gcm")|"md5"|-ecb"|-cbc"|"des-/)).toEqual([]);
    // SHA-1 finds a password in a list of breached ones, and guards nothing.
    expect(saying(/"sha1"/)).toEqual(["lib/secrets.ts"]);
    expect(saying(/\bbreachHash\(/)).toEqual(["lib/passwords/breached.ts"]);
  });

  test("reads secrets from the settings alone: none in the code, none for the browser, none in an action [ASVS 13.3.1] [GHSA-w37m-7fhw-fmv9]", () => {
    expect(saying(/NEXT_PUBLIC_/)).toEqual([]);
    expect(saying(/\bre_\w{16,}|BEGIN [A-Z ]*PRIVATE KEY|AUTH_SECRET\s*[:=]\s*["']|:\/\/\w+:[^@\s"'`$]+@/)).toEqual([]);
    const actions = sources.filter(({ file }) => file.endsWith("/actions.ts"));
    expect(actions.filter(({ text }) => /process\.env|\benv\(\)/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("judges a password in one way: whoever compares one is known, and each of them counts a wrong one [D4] [CVE-2026-9798]", () => {
    expect(saying(/\bfitsPassword\(/)).toEqual([
      "lib/own-account.ts",
      "lib/passwords/candidate.ts",
      "lib/passwords/passwords.ts",
      "lib/sign-in/sign-in.ts",
    ]);
    expect(saying(/\brecordWrong\(/)).toEqual([
      "lib/domain/lockout.ts",
      "lib/domain/proof.ts",
      "lib/domain/sign-in.ts",
      "lib/domain/two-factor.ts",
    ]);
  });

  test("has one sign-in and no switch around it: next-auth knows tickets alone [ASVS 6.8.1] [PCI 8.5.1]", () => {
    expect(saying(/next-auth\/providers\//)).toEqual(["lib/auth.ts"]);
    expect(read("lib/auth.ts").match(/providers: \[.*/)?.[0]).toBe(
      "providers: [Credentials({ credentials: { ticket: {} }, authorize: ({ ticket }) => redeemTicket(ticket) })],",
    );
    expect(saying(/SKIP_|BYPASS|DISABLE_(?:AUTH|MFA|2FA)|TRUST_DEVICE|rememberDevice/i)).toEqual([]);
  });

  test("asks next-auth for access nowhere: pages and actions ask lib/viewer.ts [D1] [GHSA-8fpg-xm3f-6cx3]", () => {
    expect(saying(/\bawait auth\(|\bauth\(\(|useSession\(|getServerSession/)).toEqual([]);
    const pages = sources.filter(({ file }) => /^app\/\(portal\)\/.*page\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter(({ text }) => !/await (?:requireUser|requireAccount|findAdmin)\(/.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test("has no action that SECURITY.md does not name among the ways in, and few routes beside the pages [ASVS 6.1.3]", () => {
    const known = /## Ways in\n([\s\S]*?)\n## /.exec(read("SECURITY.md"))?.[1] ?? "";
    const actions = sources.flatMap(({ text }) => [...text.matchAll(/^export const (\w+) = \w+Action\(/gm)].map(([, name]) => name));
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((name) => !known.includes(`\`${name}\``))).toEqual([]);
    expect(sources.map(({ file }) => file).filter((file) => file.endsWith("/route.ts"))).toEqual([
      "app/(portal)/audit/export/route.ts",
      "app/api/auth/[...nextauth]/route.ts",
      "app/api/csp-report/route.ts",
      "app/api/forward-auth/route.ts",
      "app/api/health/ready/route.ts",
      "app/api/health/route.ts",
      "app/logo/route.ts",
      "app/outbox/[id]/route.ts",
    ]);
  });

  test("writes SQL without text from outside: what is raw is a constant [ASVS 1.2.4] [GHSA-gpj5-g38j-94v9]", () => {
    const raw = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/sql\.(?:raw|identifier)\(.*?\)+/g)].map(([call]) => `${file} ${call}`),
    );
    const direction = 'sql.raw(stretch.isBack ? "asc" : "desc")';
    expect(raw).toEqual([
      `lib/store/audit-log.ts ${direction}`,
      `lib/store/audit-log.ts ${direction}`,
      'lib/store/audit-log.ts sql.raw(isBack ? ">" : "<")',
      // Names that PostgreSQL told, or that hold two numbers of the settings.
      "lib/store/due-index.ts sql.identifier(name)",
      "lib/store/due-index.ts sql.identifier(other.name)",
      "lib/store/invitation-lists.ts sql.raw(String(PART))",
      "lib/store/reseal.ts sql.identifier(column.name)",
      "lib/store/status.ts sql.raw(String(number))",
      "lib/store/status.ts sql.raw(String(limit))",
      // Numbers of the code's own.
      "lib/store/users-count.ts sql.raw(String(most))",
      "lib/store/users-order.ts sql.raw(String(number))",
      "lib/store/users-walk.ts sql.raw(String(most))",
      'lib/store/users-walk.ts sql.raw(downwards ? " desc" : " asc")',
      "lib/store/users-walk.ts sql.raw(key.type)",
    ]);
  });

  test("rewrites nothing and forwards no request to another host [GHSA-c4j6-fc7j-m34r] [GHSA-6gpp-xcg3-4w24] [ASVS 1.3.6]", () => {
    expect(saying(/rewrites|NextResponse\.rewrite|i18n|remotePatterns|allowedOrigins/)).toEqual([]);
    expect(saying(/(?<![.\w])fetch\(/)).toEqual(["components/session-news.ts", "lib/cli/serve.ts", "lib/passwords/breached.ts"]);
    expect(read("next.config.ts")).toContain("images: { unoptimized: true }");
  });
});
