import type { Locator, Page } from "@playwright/test";
import { enter, expect, expectAccessible, PASSWORD, sql, test } from "@/tests/support/portal";

const lineOf = (page: Page) =>
  page
    .getByRole("banner")
    .getByRole("paragraph")
    .filter({ hasText: /^(New password due|Sign in again by) / });
const changePassword = (page: Page) => page.getByRole("banner").getByRole("link", { name: "Change password" });
const NO_COLOUR = "rgba(0, 0, 0, 0)";
const WARNING = { light: "rgb(250, 240, 218)", dark: "rgb(47, 38, 20)" };

/** How long ago, as an interval of PostgreSQL, this person's password and last sign-in are; answers the moment when each clock ends. */
async function setClocks(login: string, changed: string, seen: string): Promise<{ expires: string; stale: string }> {
  const db = sql();
  const [row] = await db<{ changed: Date; seen: Date }[]>`
    update users set password_changed_at = now() - ${changed}::interval, last_sign_in_at = now() - ${seen}::interval
    where email = ${login} returning password_changed_at as changed, last_sign_in_at as seen`;
  await db.end();
  if (!row) throw new Error(`There is no ${login}.`);
  const after = (date: Date, days: number) => new Date(date.getTime() + days * 86_400_000).toISOString();
  return { expires: after(row.changed, 90), stale: after(row.seen, 30) };
}

/** The line says so, and warns by its ground or not; the link to the change of the password is beside it or not. */
async function expectLine(page: Page, words: string, until: string, colour: string, links: number) {
  await expect(lineOf(page)).toContainText(words);
  await expect(lineOf(page).locator("time")).toHaveAttribute("datetime", until);
  await expect(lineOf(page)).toHaveCSS("background-color", colour);
  await expect(changePassword(page)).toHaveCount(links);
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("the top line says when to sign in again, and warns from 14 days on [ASVS 6.4.5]", async ({ page }) => {
      const { login } = await enter(page);
      for (const [seen, colour] of [
        ["15 days 23 hours", NO_COLOUR],
        ["16 days", WARNING.light],
      ] as const) {
        const { stale } = await setClocks(login, "0", seen);
        await page.reload();
        await expectLine(page, "Sign in again by", stale, colour, 0);
      }
    });

    test("the top line says when a new password is due, warns from 14 days on, and leads to where it is set [ASVS 6.4.5]", async ({
      page,
    }) => {
      const { login } = await enter(page);
      await setClocks(login, "75 days 23 hours", "0");
      await page.reload();
      await expect(lineOf(page)).toHaveCSS("background-color", NO_COLOUR);
      const { expires, stale } = await setClocks(login, "76 days", "0");
      await page.reload();
      await expectLine(page, "New password due", expires, WARNING.light, 1);
      await changePassword(page).click();
      await expect(page).toHaveURL("/account");
      await expectLine(page, "New password due", expires, WARNING.light, 1);
      await page.getByLabel("Current password").fill(PASSWORD);
      await page.getByLabel("New password", { exact: true }).fill("eleven quiet herons on a roof");
      await page.getByLabel("Repeat new password").fill("eleven quiet herons on a roof");
      await page.getByRole("button", { name: "Change password" }).click();
      await expectLine(page, "Sign in again by", stale, NO_COLOUR, 0);
    });
  });
}

/** Where something begins and ends, down the page. */
async function placeOf(part: Locator): Promise<{ top: number; bottom: number }> {
  const { y, height } = (await part.boundingBox()) ?? { y: Number.NaN, height: Number.NaN };
  return { top: y, bottom: y + height };
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the warning leaves navigation and menu their places at any width, and axe finds nothing", async ({ page }) => {
      const { login } = await enter(page);
      await setClocks(login, "80 days", "0");
      for (const width of [1280, 1024, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.reload();
        await expect(lineOf(page)).toHaveCSS("background-color", WARNING[colorScheme]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const header = await placeOf(page.getByRole("banner"));
        const menu = await placeOf(page.getByRole("button", { name: "Account menu" }));
        const navigation = await placeOf(page.getByRole("navigation", { name: "Portal" }));
        expect(menu.bottom - header.top).toBeLessThan(60);
        if (width < 1280) expect((await placeOf(lineOf(page))).top).toBeGreaterThanOrEqual(navigation.bottom);
        else expect(header.bottom - header.top).toBeLessThan(60);
      }
      await expectAccessible(page);
    });
  });
}
