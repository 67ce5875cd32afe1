import { readFile } from "node:fs/promises";
import { type APIRequestContext, request } from "@playwright/test";
import { expect, invitedPerson, newLogin, PASSWORD, portalUrl, setNewPassword, signIn, test } from "@/tests/support/portal";

async function csrfToken(api: APIRequestContext): Promise<string> {
  return (await (await api.get("/api/auth/csrf")).json()).csrfToken;
}

const shapes: Record<string, Record<string, unknown>> = {
  nothing: {},
  "login and password": { email: "admin@example.com", password: PASSWORD, login: "admin@example.com" },
  "an empty ticket": { ticket: "" },
  "a made-up ticket": { ticket: "A".repeat(43) },
  "a list": { ticket: ["A".repeat(43)] },
  "an object": { ticket: { $ne: null } },
  "a number": { ticket: 1 },
  "a long text": { ticket: "A".repeat(10_000) },
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`a direct POST to the credentials callback with ${name} opens nothing [ASVS 6.3.4] [ASVS 15.3.5]`, async () => {
    const api = await request.newContext({ baseURL: portalUrl() });
    const csrf = await csrfToken(api);
    const answers = [
      await api.post("/api/auth/callback/credentials", { data: { csrfToken: csrf, ...shape }, maxRedirects: 0 }),
      await api.post("/api/auth/callback/credentials", {
        form: { csrfToken: csrf, ticket: String(shape["ticket"] ?? "") },
        maxRedirects: 0,
      }),
    ];
    for (const answer of answers) {
      expect(answer.headers()["set-cookie"] ?? "").not.toContain("sid=");
      expect(answer.status()).toBeLessThan(500);
    }
    await api.dispose();
  });
}

test("of next-auth's own pages only session, csrf and the callback exist [ASVS 6.3.4]", async () => {
  const api = await request.newContext({ baseURL: portalUrl() });
  for (const path of ["signin", "signout", "error", "verify-request", "providers", "signin/credentials", "callback/google"])
    expect((await api.get(`/api/auth/${path}`, { maxRedirects: 0 })).status(), path).toBe(404);
  expect((await api.post("/api/auth/session", { data: { role: "admin", csrfToken: "x" } })).status()).toBe(404);
  expect((await api.post("/api/auth/callback/credentials", { data: { ticket: "A".repeat(100_000) } })).status()).toBe(413);
  await api.dispose();
});

test("nobody but who may send a long list sends more than a form holds [ASVS 15.1.3] [GHSA-5j59-xgg2-r9c4]", async () => {
  const api = await request.newContext({ baseURL: portalUrl() });
  const long = { multipart: { login: "A".repeat(200_000) }, headers: { origin: portalUrl() } };
  for (const path of ["/sign-in", "/", "/users/invite", "/users", "/api/auth/session"])
    expect((await api.post(path, long)).status(), path).toBe(413);
  const madeUp = { multipart: { people: "A".repeat(200_000) }, headers: { origin: portalUrl(), cookie: "sid=made-up" } };
  expect((await api.post("/users/invite", madeUp)).status()).toBe(413);
  const longer = { multipart: { people: "A".repeat(1_000_000) }, headers: { origin: portalUrl(), cookie: "sid=made-up" } };
  const answer = await api.post("/users/invite", longer);
  expect([answer.status(), await answer.text()]).toEqual([413, expect.stringContaining("Please send less.")]);
  await api.dispose();
});

test("the build lists the packages that the portal runs with [ASVS 15.1.2]", async () => {
  const { bomFormat, components } = JSON.parse(await readFile(".next/sbom.cdx.json", "utf8"));
  const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
  const listed = components.map(({ name, version }: { name: string; version: string }) => `${name} ${version}`);
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  expect([bomFormat, listed]).toEqual(["CycloneDX", expect.arrayContaining(wanted)]);
});

test("a form without our own origin does nothing [ASVS 3.5.1] [GHSA-mq59-m269-xvcx]", async ({ page }) => {
  await page.goto("/sign-in");
  const login = newLogin();
  const fields = await page
    .locator("form")
    .evaluate((form: HTMLFormElement) => Object.fromEntries(new FormData(form)) as Record<string, string>);
  for (const origin of ["null", "https://evil.example", undefined]) {
    const api = await request.newContext({ baseURL: portalUrl() });
    const headers = origin === undefined ? {} : { origin };
    const answer = await api.post("/sign-in", { multipart: { ...fields, login, password: "wrong" }, headers, maxRedirects: 0 });
    const body = await answer.text();
    expect(body, `${origin}: ${answer.status()}`).toContain("did not come from this portal");
    expect(body).not.toContain("Wrong login or password");
    await api.dispose();
  }
});

test("lying headers change neither host nor redirect nor what is asked for [ASVS 4.1.3] [GHSA-f82v-jwr5-mffw]", async () => {
  const lies = {
    host: "evil.example",
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-path": "//evil.example",
    "x-client-address": "198.51.100.1",
  };
  const api = await request.newContext({ baseURL: portalUrl(), extraHTTPHeaders: { ...lies, cookie: "sid=made-up" } });
  const answer = await api.get("/", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(JSON.stringify(answer.headers())).not.toContain("evil");
  const csrf = await api.get("/api/auth/csrf");
  expect(JSON.stringify(csrf.headers())).not.toContain("evil");
  await api.dispose();
});

test("every answer carries the protecting headers, and scripts run by nonce only [ASVS 3.4.3] [ASVS 3.4.4]", async () => {
  const api = await request.newContext({ baseURL: portalUrl() });
  const seen = new Set<string>();
  for (const path of ["/", "/sign-in", "/sign-in", "/api/health", "/api/auth/csrf", "/no-such-page", "/outbox", "/outbox/x"]) {
    const headers = (await api.get(path, { maxRedirects: 0 })).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src");
    expect(/script-src[^;]*unsafe/.test(policy), path).toBe(false);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("strict-origin");
    expect(headers["x-powered-by"], path).toBeUndefined();
    seen.add(/nonce-(\w+)/.exec(policy)?.[1] ?? path);
  }
  expect(seen.size).toBe(8);
  expect((await api.get("/sign-in")).headers()["cache-control"]).toContain("no-store");
  await api.dispose();
});

test("the outbox of the trial does not exist in a real portal", async ({ page }) => {
  const answer = await page.goto("/outbox");
  expect(answer?.status()).toBe(404);
});

test("a cookie of another kind is no session, and a session no attempt [ASVS 9.2.2]", async ({ page, context }) => {
  const { login, temporary } = await invitedPerson();
  await signIn(page, login, temporary);
  await expect(page).toHaveURL("/new-password");
  const attempt = (await context.cookies()).find((cookie) => cookie.name === "attempt");
  await context.addCookies([{ name: "sid", value: attempt?.value ?? "", url: portalUrl() }]);
  await page.goto("/");
  await expect(page).toHaveURL("/sign-in");
});

test("a foreign address to be led back to is forgotten [ASVS 3.7.2]", async ({ page }) => {
  const { login, temporary } = await invitedPerson();
  await signIn(page, login, temporary, "/sign-in?to=//evil.example/x");
  await setNewPassword(page, PASSWORD);
  await expect(page).toHaveURL("/");
});
