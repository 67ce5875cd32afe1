import { type BrowserContext, request } from "@playwright/test";
import {
  admit,
  enter,
  expect,
  invitedPerson,
  PASSWORD,
  portalUrl,
  setNewPassword,
  settledPerson,
  signIn,
  signOut,
  sql,
  test,
  walkIn,
} from "@/tests/support/portal";

const sessionCookie = async (context: BrowserContext) => {
  const found = (await context.cookies()).find((cookie) => cookie.name === "sid");
  if (!found) throw new Error("There is no session cookie.");
  return found;
};

/** Somebody else's browser with a copy of this cookie: is it led to the sign-in? */
async function isRefused(value: string): Promise<boolean> {
  const copy = await request.newContext({ baseURL: portalUrl(), extraHTTPHeaders: { cookie: `sid=${value}` } });
  const answer = await copy.get("/", { maxRedirects: 0 });
  await copy.dispose();
  return answer.status() === 307 && answer.headers()["location"] === "/sign-in";
}

test("row and cookie end 15 minutes after the sign-in, whatever is clicked [ASVS 7.3.2] [PCI 8.2.8]", async ({ page, context }) => {
  const { login } = await walkIn(page);
  const before = await sessionCookie(context);
  const db = sql();
  const row = () => db<{ user_id: string; expires: Date; created_at: Date }[]>`
    select s.user_id, s.expires, s.created_at from sessions s join users u on u.id = s.user_id where u.email = ${login}`;
  const [begun] = await row();
  if (!begun) throw new Error("There is no session row.");
  expect(begun.expires.getTime() - begun.created_at.getTime()).toBe(15 * 60_000);
  expect(Math.abs(before.expires * 1000 - begun.expires.getTime())).toBeLessThan(2000);

  await page.reload();
  const told = await page.request.get("/api/auth/session");
  expect(told.headers()["set-cookie"]).toBeUndefined();
  expect(await told.json()).toEqual({ user: { id: begun.user_id }, expires: begun.expires.toISOString() });
  expect(await sessionCookie(context)).toEqual(before);
  expect((await row())[0]?.expires).toEqual(begun.expires);

  await db`update sessions set expires = now() - interval '1 second' where user_id = (select id from users where email = ${login})`;
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await db.end();
});

test("a copied cookie is worth nothing after Sign out [ASVS 7.4.1]", async ({ page, context }) => {
  await walkIn(page);
  const { value } = await sessionCookie(context);
  expect(value).toMatch(/^[\w-]{43}$/);
  expect(await isRefused(value)).toBe(false);
  await signOut(page);
  expect(await isRefused(value)).toBe(true);
  await page.goBack();
  await expect(page.getByRole("button", { name: "Account menu" })).toBeHidden();
});

test("a row deleted in the database is refused at the next request [ASVS 7.2.1]", async ({ page }) => {
  const { login } = await enter(page);
  const db = sql();
  await db`delete from sessions where user_id = (select id from users where email = ${login})`;
  await db.end();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("a sign-in ends the session that the browser brought along [ASVS 7.2.4]", async ({ page, context }) => {
  await admit(context, (await settledPerson()).login);
  const first = await sessionCookie(context);
  await context.clearCookies();
  const other = await invitedPerson();
  await signIn(page, other.login, other.temporary);
  await context.addCookies([first]);
  await setNewPassword(page, "seven quiet herons on a roof");
  await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
  expect((await sessionCookie(context)).value).not.toBe(first.value);
  expect(await isRefused(first.value)).toBe(true);
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("after the session's end the next click says so and leads back to the same page", async ({ page, context }) => {
      const { login } = await enter(page);
      await page.goto("/?view=late");
      const db = sql();
      await db`update sessions set expires = now() where user_id = (select id from users where email = ${login})`;
      await db.end();
      await page.reload();
      await expect(page.getByText("Your session has ended. Please sign in again.")).toBeVisible();
      await context.clearCookies({ name: "sid" });
      await page.goto("/?view=late");
      await expect(page.getByText("Your session has ended. Please sign in again.")).toBeVisible();
      await page.getByLabel("Login").fill(login);
      await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
      await page.getByRole("button", { name: "Sign in" }).click();
      await expect(page).toHaveURL("/?view=late");
    });

    test("an expired and a revoked invitation are refused in the words of any wrong password", async ({ page }) => {
      const db = sql();
      for (const change of ["invitation_expires_at = now()", "password_hash = null, invitation_expires_at = now()"]) {
        const { login, temporary } = await invitedPerson();
        await db.unsafe(`update users set ${change} where email = $1`, [login]);
        await signIn(page, login, temporary);
        await expect(page.getByText("Wrong login or password. After 5 wrong passwords")).toBeVisible();
      }
      await db.end();
    });

    test("a step's page without an attempt, or with one that is over, leads to the sign-in", async ({ page, context }) => {
      await page.goto("/new-password");
      await expect(page).toHaveURL("/sign-in");
      const { login, temporary } = await invitedPerson();
      await signIn(page, login, temporary);
      await expect(page).toHaveURL("/new-password");
      const db = sql();
      await db`update attempts set expires_at = now() where account_id = (select id from users where email = ${login})`;
      await db.end();
      await page.goto("/new-password");
      await expect(page.getByText("This sign-in has ended: it took longer than 10 minutes")).toBeVisible();
      expect((await context.cookies()).some((cookie) => cookie.name === "sid")).toBe(false);
    });
  });
}
