import { NextRequest } from "next/server";
import { beforeAll, describe, expect, test, vi } from "vitest";

const ORIGIN = "https://portal.example.com";

const settings = {
  DATABASE_URL: "postgres://gatehouse@localhost/gatehouse",
  AUTH_SECRET: "a secret of the tests that is long enough",
  APP_URL: ORIGIN,
  MAIL_FROM: "Gatehouse <portal@example.com>",
  RESEND_API_KEY: "re_test",
};

let proxy: typeof import("@/proxy").proxy;
let cookies: typeof import("@/lib/cookies");

beforeAll(async () => {
  vi.resetModules();
  Object.assign(process.env, settings);
  proxy = (await import("@/proxy")).proxy;
  cookies = await import("@/lib/cookies");
});

const at = (path: string, headers: Record<string, string> = {}) => proxy(new NextRequest(ORIGIN + path, { headers }));

describe("the outer door under https", () => {
  test.each(["/", "/sign-in", "/users", "/no-such-page", "/api/health", "/unlock?token=abc"])(
    "%s is answered with HSTS for a year, subdomains included [ASVS 3.4.1]",
    (path) => {
      expect(at(path).headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
    },
  );

  test("cookies carry the __Host- prefix, Secure, HttpOnly and SameSite, whatever the request says [ASVS 3.3.1] [ASVS 3.3.3] [D18]", () => {
    for (const name of ["sid", "attempt", "link", "seen", "csrf", "callback"] as const)
      expect(cookies.cookieName(name)).toBe(`__Host-${name}`);
    expect(cookies.cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    const link = at("/unlock?token=abc", { "x-forwarded-proto": "http" }).headers.get("set-cookie");
    expect(link).toMatch(/^__Host-link=abc; Path=\/;.*Secure; HttpOnly; SameSite=lax$/);
  });

  test("the policy's nonce is made anew for each answer and never taken from a request [ASVS 3.4.3] [GHSA-ffhc-5mcf-pf4q]", () => {
    const lies = { "content-security-policy": "script-src 'nonce-x'", "x-nonce": "x" };
    const policies = [at("/sign-in", lies), at("/sign-in", lies)].map(({ headers }) => headers.get("content-security-policy"));
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'/.exec(policy ?? "")?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
    expect(policies.join()).not.toContain("nonce-x");
  });

  test("whoever has no cookie is sent to the sign-in of our own origin, whatever Host says [D7]", () => {
    const answer = proxy(new NextRequest("https://evil.example/users", { headers: { host: "evil.example" } }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${ORIGIN}/sign-in?to=%2Fusers`]);
  });
});
