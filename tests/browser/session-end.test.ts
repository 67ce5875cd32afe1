import type { Page } from "@playwright/test";
import { generateSync } from "otplib";
import { enter, expect, expectAccessible, PASSWORD, settledPerson, signOut, sql, test } from "@/tests/support/portal";
import { enrol, forgetStep, heading, shownKey, typeToken } from "@/tests/support/two-factor";

const cover = (page: Page) => page.getByRole("alertdialog", { name: "Your session has ended" });
const warning = (page: Page) => page.getByRole("alertdialog", { name: "Your session ends soon" });
const typed = (page: Page) => page.getByLabel("New password", { exact: true });

/** The session of this person ends so many seconds from now. */
async function endsIn(login: string, seconds: number) {
  const db = sql();
  await db`update sessions set expires = now() + ${`${seconds} seconds`}::interval where user_id = (select id from users where email = ${login})`;
  await db.end();
}

async function signInAgain(page: Page, password: string, more: { login?: string; token?: string } = {}) {
  if (more.login) await cover(page).getByLabel("Login").fill(more.login);
  await cover(page).getByLabel("Password", { exact: true }).fill(password);
  if (more.token) await cover(page).getByLabel("2FA token (6 digits)").fill(more.token);
  await cover(page).getByRole("button", { name: "Sign in", exact: true }).click();
}

test("two minutes before its end the session says so, aloud too, and the menu counts the minutes [WCAG 2.2.1]", async ({ page }) => {
  const { login } = await enter(page);
  await page.getByRole("button", { name: "Account menu" }).click();
  await expect(page.getByText(/Your session ends at .*, in 15 minutes\./)).toBeVisible();
  await endsIn(login, 122);
  await page.goto("/account");
  await typed(page).pressSequentially("half a pass");
  await expect(warning(page)).toBeVisible();
  await expect(warning(page).getByRole("status")).toHaveText("2 minutes");
  await expect(warning(page).getByRole("heading")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(warning(page)).toBeHidden();
  await expect(typed(page)).toBeFocused();
  await expect(typed(page)).toHaveValue("half a pass");
});

test("from the warning one signs in again at once, and the page and its form stay", async ({ page }) => {
  const { login } = await enter(page);
  await endsIn(login, 100);
  await page.goto("/account");
  await expect(warning(page)).toBeVisible();
  await warning(page).getByRole("button", { name: "Sign in again now" }).click();
  const early = page.getByRole("alertdialog", { name: "Sign in again" });
  await early.getByRole("button", { name: "Not now" }).click();
  await expect(early).toBeHidden();
  await expect(warning(page)).toBeHidden();
});

test("at its end the page is covered, not left: the same person signs in on it, and the half-filled form is still there", async ({
  page,
}) => {
  const { login } = await enter(page);
  await endsIn(login, 4);
  await page.goto("/account?done=session");
  await warning(page).getByRole("button", { name: "Close" }).click();
  await typed(page).fill("half a password");
  await expect(cover(page)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(cover(page)).toBeVisible();
  await signInAgain(page, "not my password");
  await expect(cover(page).getByText("Wrong login or password.")).toBeVisible();
  await signInAgain(page, PASSWORD);
  await expect(cover(page)).toBeHidden();
  await expect(page).toHaveURL("/account?done=session");
  await expect(typed(page)).toHaveValue("half a password");
  await page.getByRole("button", { name: "Account menu" }).click();
  await expect(page.getByText(/, in 15 minutes\./)).toBeVisible();
});

test("whoever has two-factor authentication needs the token on the covered page, too", async ({ page }) => {
  const { login, key } = await enrol(page);
  await forgetStep(login);
  await endsIn(login, 3);
  await page.goto("/account");
  await expect(cover(page)).toBeVisible();
  await signInAgain(page, PASSWORD);
  await expect(cover(page).getByText("Type the 2FA token that your app shows, too.")).toBeVisible();
  await signInAgain(page, PASSWORD, { token: generateSync({ secret: key }) });
  await expect(cover(page)).toBeHidden();
  await heading(page, "Your account");
});

test("another person signing in on the covered page gets a fresh one", async ({ page }) => {
  const other = await settledPerson();
  const { login } = await enter(page);
  await endsIn(login, 3);
  await page.goto("/account");
  await expect(cover(page)).toBeVisible();
  await signInAgain(page, PASSWORD, { login: other.login });
  await heading(page, "Welcome");
  await expect(page).toHaveURL("/");
  await page.getByRole("button", { name: "Account menu" }).click();
  await expect(page.getByText(other.login)).toBeVisible();
  await expect(page.getByText(login)).toBeHidden();
});

test("tabs keep in step: signing in on one uncovers the others, signing out covers them", async ({ page, context }) => {
  const { login } = await enter(page);
  await endsIn(login, 5);
  const second = await context.newPage();
  await second.goto("/account");
  await page.goto("/account");
  await expect(cover(page)).toBeVisible();
  await expect(cover(second)).toBeVisible();
  await signInAgain(second, PASSWORD);
  await expect(cover(second)).toBeHidden();
  await expect(cover(page)).toBeHidden();
  await signOut(second);
  await heading(second, "Sign in");
  await expect(cover(page)).toBeVisible();
});

test("whoever needs more than password and token signs in in another tab, and the covered page goes on", async ({ page, context }) => {
  const { login } = await enter(page);
  await endsIn(login, 5);
  await page.goto("/account");
  await warning(page).getByRole("button", { name: "Close" }).click();
  await typed(page).fill("half a password");
  await expect(cover(page)).toBeVisible();
  const db = sql();
  await db`update users set two_factor_required = true where email = ${login}`;
  await db.end();
  await signInAgain(page, PASSWORD);
  await expect(cover(page).getByText("Your account needs one more step first")).toBeVisible();
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    cover(page).getByRole("link", { name: "Sign in in another tab" }).click(),
  ]);
  await tab.getByLabel("Login").fill(login);
  await tab.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await tab.getByRole("button", { name: "Sign in" }).click();
  await typeToken(tab, generateSync({ secret: await shownKey(tab) }), "Update");
  await tab.getByLabel("I have saved these codes").check();
  await tab.getByRole("button", { name: "Continue" }).click();
  await heading(tab, "Welcome");
  await expect(cover(page)).toBeHidden();
  await expect(typed(page)).toHaveValue("half a password");
});
