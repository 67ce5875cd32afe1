import type { Page } from "@playwright/test";
import { blockedByPasswords } from "@/tests/support/form-post";
import {
  enter,
  expect,
  expectAccessible,
  invitedPerson,
  linkIn,
  mailsTo,
  mailTo,
  newLogin,
  PASSWORD,
  portalUrl,
  setNewPassword,
  settledPerson,
  signIn,
  sql,
  test,
} from "@/tests/support/portal";

const NEW = "another tractor hums at dusk";
const NEUTRAL = "If there is an account for this login, a mail with a link is on its way.";

async function forget(page: Page, login: string) {
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot password" })).toBeVisible();
  await page.getByLabel("Login").fill(login);
  await page.getByRole("button", { name: "Send link" }).click();
  await expect(page.getByText(NEUTRAL)).toBeVisible();
}

// axe is a script itself: it looks at the pages where scripts may run.
for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a forgotten password is replaced by mail, and the old one is dead", async ({ page }) => {
      const { login } = await settledPerson();
      await forget(page, login);
      const link = linkIn(await mailTo(login, /Set a new password/));
      await page.goto(link);
      await expect(page).toHaveURL("/reset-password");
      await expect(page.getByText(login)).toBeVisible();
      if (scripts) await expectAccessible(page);
      await setNewPassword(page, PASSWORD);
      await expect(page.getByText("You have used this password before.")).toBeVisible();
      await setNewPassword(page, NEW, "something else");
      await expect(page.getByText("The two passwords differ.")).toBeVisible();
      await setNewPassword(page, NEW);
      await expect(page).toHaveURL("/sign-in?why=password-set");
      await expect(page.getByText("Your new password is set.")).toBeVisible();
      await mailTo(login, /password was changed/);

      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();
      await page.goto(link);
      await expect(page.getByText("This link no longer works")).toBeVisible();
      if (scripts) await expectAccessible(page);
      await signIn(page, login, NEW);
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    });

    test("known, unknown and invited logins get the same page", async ({ page }) => {
      const [{ login: known }, { login: invited }] = [await settledPerson(), await invitedPerson()];
      const pages: string[] = [];
      for (const login of [known, newLogin(), invited]) {
        await forget(page, login);
        pages.push(`${page.url()} ${await page.locator("main").innerText()}`);
      }
      expect(new Set(pages).size).toBe(1);
      if (scripts) await expectAccessible(page);
      await mailTo(known, /Set a new password/);
      expect(await mailsTo(invited)).toBe(1);
    });

    test("a reset lifts a block by wrong passwords, and voids its unlock link", async ({ page }) => {
      const { login } = await settledPerson();
      const unlocking = await blockedByPasswords(login);
      await forget(page, login);
      await page.goto(linkIn(await mailTo(login, /Set a new password/)));
      await setNewPassword(page, NEW);
      await expect(page.getByText("Your new password is set.")).toBeVisible();
      await page.goto(unlocking);
      await expect(page.getByText("This link no longer works")).toBeVisible();
      await signIn(page, login, NEW);
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    });

    test("bad input is told at its field", async ({ page }) => {
      await page.goto("/forgot-password");
      await page.getByLabel("Login").fill("ana");
      await page.getByRole("button", { name: "Send link" }).click();
      await expect(page.getByText("Your login is an e-mail address")).toBeVisible();
      await expect(page.getByLabel("Login")).toHaveValue("ana");
    });

    test("without a link the page leads to another one", async ({ page }) => {
      await page.goto("/reset-password");
      await expect(page.getByText("This link no longer works")).toBeVisible();
      await page.getByRole("link", { name: "Send another link" }).click();
      await expect(page.getByRole("heading", { name: "Forgot password" })).toBeVisible();
    });
  });
}

test("a reset ends the sessions that run", async ({ page, browser }) => {
  const { login } = await enter(page);
  const context = await browser.newContext({ baseURL: portalUrl() });
  const other = await context.newPage();
  await forget(other, login);
  await other.goto(linkIn(await mailTo(login, /Set a new password/)));
  await setNewPassword(other, NEW);
  await expect(other.getByText("Your new password is set.")).toBeVisible();
  await context.close();
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test("after wrong tokens a reset says that the block is still there", async ({ page }) => {
  const { login } = await settledPerson();
  const db = sql();
  await db`update users set blocked_reason = 'wrong_tokens', blocked_at = now(), wrong_tokens = 5 where email = ${login}`;
  await db.end();
  await forget(page, login);
  await page.goto(linkIn(await mailTo(login, /Set a new password/)));
  await setNewPassword(page, NEW);
  await expect(page.getByText("The account is still blocked after wrong 2FA tokens")).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the ${colorScheme} pages around a forgotten password`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of ["/sign-in?why=password-set", "/forgot-password", "/forgot-password?sent", "/reset-password", "/unlock"]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
}
