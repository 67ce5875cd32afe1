import type { Browser, Page } from "@playwright/test";
import { generateSync } from "otplib";
import {
  admit,
  dress,
  enter,
  expect,
  holdScripts,
  LOOKS,
  mailTo,
  PASSWORD,
  portalUrl,
  signIn,
  signOut,
  sql,
  test,
} from "@/tests/support/portal";
import { enrol, forgetStep, heading, shownCodes, shownKey, typeToken, wrongToken } from "@/tests/support/two-factor";

const OTHER = "seven quiet herons on a roof";
const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function changePassword(page: Page, current: string, wanted: string, token?: string) {
  await field(page, "Current password").fill(current);
  if (token !== undefined) await field(page, "2FA token (6 digits)").fill(token);
  await field(page, "New password").fill(wanted);
  await field(page, "Repeat new password").fill(wanted);
  await press(page, "Change password");
}

async function proveWith(page: Page, button: string, token?: string) {
  await field(page, "Current password").fill(PASSWORD);
  if (token !== undefined) await field(page, "2FA token (6 digits)").fill(token);
  await press(page, button);
}

/** The same person in another browser. */
async function elsewhere(browser: Browser, login: string) {
  const context = await browser.newContext({ baseURL: portalUrl() });
  const page = await context.newPage();
  await admit(context, login);
  await page.goto("/");
  await heading(page, "Welcome");
  return { page, leave: () => context.close() };
}

test("the rules know a password that was typed before the scripts arrived, and follow what is typed", async ({ page }) => {
  await enter(page);
  const release = await holdScripts(page);
  await page.goto("/account", { waitUntil: "commit" });
  await field(page, "New password").fill(OTHER);
  await field(page, "Repeat new password").fill("seven");
  release();
  await expect(page.getByRole("listitem").filter({ hasText: "At least 12 characters" })).toContainText(": met");
  const same = page.getByRole("listitem").filter({ hasText: "Both entries match" });
  await expect(same).toContainText(": not yet");
  await field(page, "Repeat new password").fill(OTHER);
  await expect(same).toContainText(": met");
});

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a password is changed with the present one, ends every other session, and is told by mail [ASVS 6.2.2] [ASVS 6.2.3] [ASVS 7.4.3]", async ({
      page,
      browser,
      context,
    }) => {
      const { login } = await enter(page);
      const other = await elsewhere(browser, login);
      const cookie = async () => (await context.cookies()).find(({ name }) => name === "sid")?.value;
      const before = await cookie();
      await page.goto("/account");
      await changePassword(page, "not my password", OTHER);
      await expect(page.getByText("The current password is not right.")).toBeVisible();
      await changePassword(page, PASSWORD, "short");
      await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
      await changePassword(page, PASSWORD, PASSWORD);
      await expect(page.getByText("You have used this password before.")).toBeVisible();
      await changePassword(page, PASSWORD, OTHER);
      await expect(page.getByText("Your password is changed.")).toBeVisible();
      await expect(field(page, "New password")).toHaveValue("");
      expect(await cookie(), "the session goes on under another token [ASVS 7.2.4]").not.toBe(before);
      await other.page.reload();
      await heading(other.page, "Sign in");
      await other.leave();
      await mailTo(login, /password was changed/);
      await signOut(page);
      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();
      await signIn(page, login, OTHER);
      await heading(page, "Welcome");
    });

    test("two-factor authentication is turned on and off, each with the password, and its codes are made anew [ASVS 7.5.1]", async ({
      page,
    }) => {
      const { login } = await enter(page);
      await page.goto("/account");
      await page.getByRole("link", { name: "Set up" }).click();
      await heading(page, "2FA setup");
      await proveWith(page, "Continue");
      const key = await shownKey(page);
      await typeToken(page, wrongToken(key), "Update");
      await expect(page.getByText("This token is not right.")).toBeVisible();
      await page.reload();
      expect(await shownKey(page)).toBe(key);
      await typeToken(page, generateSync({ secret: key }), "Update");
      await heading(page, "Recovery codes");
      const first = await shownCodes(page);
      await page.getByLabel("I have saved these codes").check();
      await press(page, "Continue");
      await expect(page.getByText("10 of 10 left")).toBeVisible();
      await page.goto("/account/two-factor");
      await expect(page.getByLabel("2FA account token")).toBeHidden();
      await mailTo(login, /is on for/);

      await page.goto("/account/recovery-codes");
      await proveWith(page, "Make new recovery codes", first[0]);
      await expect(page.getByLabel("I have saved these codes")).toBeVisible();
      const second = await shownCodes(page);
      expect(second).toHaveLength(10);
      expect(second.filter((code) => first.includes(code))).toEqual([]);
      await page.getByLabel("I have saved these codes").check();
      await press(page, "Continue");
      await mailTo(login, /recovery codes/i);

      await page.getByRole("link", { name: "Turn off" }).click();
      await heading(page, "Turn off two-factor authentication");
      await proveWith(page, "Turn off", first[1]);
      await expect(page.getByText("This is not one of your unused recovery codes.")).toBeVisible();
      await proveWith(page, "Turn off", second[0]);
      await expect(page.getByText("Two-factor authentication is off.")).toBeVisible();
      await mailTo(login, /is off for/);
      await signOut(page);
      await signIn(page, login, PASSWORD);
      await heading(page, "Welcome");
    });

    test("sessions are listed with where and when, and end one by one or all others at once [ASVS 7.5.2] [ASVS 7.1.2]", async ({
      page,
      browser,
    }) => {
      const { login } = await enter(page);
      const others = [await elsewhere(browser, login), await elsewhere(browser, login), await elsewhere(browser, login)];
      await page.goto("/account");
      const ends = page.getByRole("button", { name: /^End the session of/ });
      await expect(ends).toHaveCount(3);
      await expect(page.getByText("This session")).toHaveCount(1);
      await ends.first().click();
      await expect(page.getByText("The session has ended.")).toBeVisible();
      await expect(ends).toHaveCount(2);
      await others[2]?.page.reload();
      await heading(others[2]?.page ?? page, "Sign in");
      await press(page, "End all other sessions");
      await expect(page.getByText("Every other session has ended.")).toBeVisible();
      await expect(ends).toHaveCount(0);
      await others[0]?.page.reload();
      await heading(others[0]?.page ?? page, "Sign in");
      for (const { leave } of others) await leave();
    });
  });
}

test("with two-factor authentication a password change wants a token, which is good once [ASVS 6.5.1] [ASVS 7.5.3]", async ({ page }) => {
  const { login, key } = await enrol(page);
  await forgetStep(login);
  await page.goto("/account");
  await expect(page.getByText("It is required for your account.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Turn off" })).toBeHidden();
  await page.goto("/account/two-factor/off");
  await expect(page).toHaveURL("/account");
  await changePassword(page, PASSWORD, OTHER, "");
  await expect(page.getByText("Type the 2FA token that your app shows, too.")).toBeVisible();
  const token = generateSync({ secret: key });
  await changePassword(page, PASSWORD, "gatehouse gatehouse", token);
  await expect(page.getByText("It must not contain")).toBeVisible();
  await changePassword(page, PASSWORD, OTHER, token);
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await changePassword(page, OTHER, "nine pale foxes under snow", token);
  await expect(page.getByText("This token has been used already.")).toBeVisible();
});

test("another phone is set up with the present one's token, which works until then and not after", async ({ page }) => {
  const { login, key } = await enrol(page);
  await forgetStep(login);
  await page.goto("/account/two-factor");
  await proveWith(page, "Continue", generateSync({ secret: key }));
  const next = await shownKey(page);
  expect(next).not.toBe(key);
  await typeToken(page, generateSync({ secret: next }), "Update");
  await heading(page, "Recovery codes");
  await signOut(page);
  await forgetStep(login);
  await signIn(page, login, PASSWORD);
  await typeToken(page, generateSync({ secret: key }));
  await expect(page.getByText("This token belongs to an earlier QR code.")).toBeVisible();
  await typeToken(page, generateSync({ secret: next }));
  await heading(page, "Welcome");
});

test("wrong passwords in the account area count as at the sign-in: the fifth blocks, and the session goes on [D4] [CVE-2026-9798]", async ({
  page,
}) => {
  const { login } = await enter(page);
  await page.goto("/account");
  for (const count of [1, 2, 3, 4, 5]) {
    await changePassword(page, `wrong password ${count}`, OTHER);
    await expect(page.getByText("The current password is not right.")).toBeVisible();
  }
  await mailTo(login, /is blocked/);
  await changePassword(page, PASSWORD, OTHER);
  await expect(page.getByText("Your account is blocked at the moment")).toBeVisible();
  await page.goto("/");
  await heading(page, "Welcome");
});

test("a session ended elsewhere does nothing more, and its page is covered, not left [ASVS 7.4.1]", async ({ page }) => {
  const { login } = await enter(page);
  await page.goto("/account");
  const db = sql();
  await db`delete from sessions where user_id = (select id from users where email = ${login})`;
  await db.end();
  await changePassword(page, PASSWORD, OTHER);
  await heading(page, "Your session has ended");
  await expect(page).toHaveURL("/account");
});

for (const [colorScheme, width] of LOOKS) {
  test(`axe finds nothing in the ${colorScheme} account pages at ${width} pixels, and nothing is wider than the window`, async ({
    page,
  }) => {
    const look = await dress(page, colorScheme, width);
    await enrol(page);
    for (const path of ["/account", "/account/preferences", "/account/two-factor", "/account/recovery-codes"]) {
      await page.goto(path);
      await look();
    }
  });
}
