import { request } from "@playwright/test";
import { lay } from "@/tests/support/cable";
import { hiddenFields, postForm } from "@/tests/support/form-post";
import { startPortal } from "@/tests/support/more-portals";
import { admit, expect, PASSWORD, settledPerson, test } from "@/tests/support/portal";

test("without its database, or with one that says nothing, the portal says so with 503, lets nobody in, and is back by itself within 5 seconds [ASVS 16.5.2] [ASVS 16.5.3] [D22]", async ({
  context,
}) => {
  const cable = await lay(process.env["DATABASE_URL"] ?? "");
  const portal = await startPortal({ DATABASE_URL: cable.address });
  const { login } = await settledPerson("admin");
  await admit(context, login);
  const { cookies } = await context.storageState();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const api = await request.newContext({ baseURL: portal.url, extraHTTPHeaders: { cookie } });
  const status = async (path: string) => (await api.get(path)).status();
  const fields = await hiddenFields("/sign-in", portal.url);
  expect([await status("/users"), await status("/api/health"), await status("/api/health/ready")]).toEqual([200, 200, 200]);

  await cable.cut();
  for (const path of ["/", "/users", "/account", "/audit/export", "/api/auth/session"]) {
    const answer = await api.get(path);
    expect([answer.status(), answer.headers()["retry-after"]], path).toEqual([503, "5"]);
    expect(await answer.text()).not.toMatch(/ECONN|CONNECT|at .*\.js:\d+/);
  }
  const attempt = await postForm("/sign-in", { ...fields, login, password: PASSWORD }, portal.url);
  expect([attempt.status, attempt.headers.get("retry-after"), attempt.headers.get("set-cookie")]).toEqual([503, "5", null]);
  const ready = await api.get("/api/health/ready");
  expect([ready.status(), ready.headers()["retry-after"], await ready.json()]).toEqual([503, "5", { status: "unavailable" }]);
  expect(await status("/api/health")).toBe(200);

  await cable.mend();
  await expect.poll(() => status("/users"), { timeout: 5000 }).toBe(200);
  cable.hush(true);
  const form = postForm("/sign-in", { ...fields, login, password: PASSWORD }, portal.url);
  const steps = [
    ["/two-factor", "attempt"],
    ["/unlock", "unlock"],
    ["/reset-password", "reset"],
  ].map(([path, name]) => fetch(portal.url + path, { headers: { cookie: `${name}=made-up` } }).then((answer) => answer.status));
  expect(await Promise.all([status("/users"), form.then((answer) => answer.status), ...steps])).toEqual([503, 503, 503, 503, 503]);
  cable.hush(false);
  await expect.poll(() => status("/api/health/ready"), { timeout: 5000 }).toBe(200);
  expect(await status("/users")).toBe(200);
  await api.dispose();
  await portal.stop();
  await cable.cut();
});
