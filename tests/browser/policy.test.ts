import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { dress, enter, expect, expectAccessible, sql, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

type Facts = { changed: string; seen: string; wrong?: number };

/** Somebody of this name, whose password and last sign-in are so long ago; the answer is their address in the portal. */
async function person(name: string, { changed, seen, wrong = 0 }: Facts): Promise<string> {
  const db = sql();
  const [row] = await db<{ id: string }[]>`
    insert into users (name, email, password_hash, password_changed_at, last_sign_in_at, wrong_passwords)
    values (${name}, ${`${randomUUID()}@example.com`}, 'hash', now() - ${changed}::interval, now() - ${seen}::interval, ${wrong}) returning id`;
  await db.end();
  return `/users/${row?.id}`;
}

const group = (page: Page, title: string) =>
  page.locator("section section").filter({ has: page.getByRole("heading", { name: title, level: 2 }) });

async function tryNumbers(page: Page, age: string, away: string, wrong: string) {
  await page.getByLabel("Days until a password expires").fill(age);
  await page.getByLabel("Days away until a new one is asked for").fill(away);
  await page.getByLabel("Wrong passwords that block").fill(wrong);
  await page.getByRole("button", { name: "Show whom it touches" }).click();
}

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an admin reads the rules, tries other numbers, and sees by name whom they would touch and when", async ({ page }) => {
      const mark = randomUUID().slice(0, 8);
      // Whoever comes first is named first, so that other tests' people crowd nobody out.
      const today = await person(`Today ${mark}`, { changed: "60 days 1 minute", seen: "0" });
      await person(`Week ${mark}`, { changed: "59 days 23 hours 55 minutes", seen: "0" });
      await person(`Month ${mark}`, { changed: "52 days 23 hours 55 minutes", seen: "0" });
      await person(`Short ${mark}`, { changed: "0", seen: "0", wrong: 3 });
      await enter(page, "admin");
      await page.getByRole("link", { name: "Policy" }).click();
      await heading(page, "Policy");
      const rule = page.getByRole("row", { name: /^A password expires after/ });
      await expect(rule).toHaveText(/90 days.*PASSWORD_MAX_AGE_DAYS/);
      await expect(page.getByRole("heading", { name: "Today" })).toBeHidden();

      await tryNumbers(page, "60", "0", "3");
      await expect(page).toHaveURL("/policy?PASSWORD_MAX_AGE_DAYS=60&AWAY_MAX_DAYS=0&MAX_WRONG_PASSWORDS=3#what-if");
      await expect(page.getByLabel("Days until a password expires")).toHaveValue("60");
      for (const title of ["Week", "Month"])
        await expect(group(page, title === "Week" ? "Within 7 days" : "Within 30 days").getByText(`${title} ${mark}`)).toBeVisible();
      await expect(group(page, "Blocked by their next wrong password").getByText(`Short ${mark}`)).toBeVisible();
      const named = group(page, "Today").getByRole("listitem").filter({ hasText: mark });
      await expect(named).toHaveText(/^Today \S+Since .* instead of /);
      await named.getByRole("link").click();
      await expect(page).toHaveURL(today);
    });

    test("a number that the setting would not take is told at its field, and nobody is listed", async ({ page }) => {
      await enter(page, "admin");
      await page.goto("/policy");
      await tryNumbers(page, "ninety", "30", "0");
      const age = page.getByLabel("Days until a password expires");
      await expect(age).toHaveAccessibleDescription(/This must be a whole number from 0 to 3650\./);
      await expect(age).toHaveValue("ninety");
      await expect(page.getByLabel("Wrong passwords that block")).toHaveAccessibleDescription(/from 1 to 100\./);
      await expect(page.getByText("Nothing was tried")).toBeVisible();
      await expect(page.getByRole("heading", { name: "Today" })).toBeHidden();
      // axe itself is a script.
      if (scripts) await expectAccessible(page);
    });

    test("staff see neither the link nor the page [ASVS 8.2.1]", async ({ page }) => {
      await enter(page);
      await expect(page.getByRole("link", { name: "Policy" })).toBeHidden();
      expect((await page.goto("/policy?PASSWORD_MAX_AGE_DAYS=1"))?.status()).toBe(403);
      await heading(page, "Only for admins");
      await expect(page.getByText("PASSWORD_MAX_AGE_DAYS")).toBeHidden();
    });
  });
}

test("of more than 50 people 50 are named, and the others are counted", async ({ page }) => {
  const db = sql();
  await db`insert into users (name, email, password_hash, password_changed_at, last_sign_in_at)
    select 'Crowd ' || n, gen_random_uuid() || '@example.com', 'hash', now() - interval '3000 days', now() from generate_series(1, 60) n`;
  await db.end();
  await enter(page, "admin");
  await page.goto("/policy?PASSWORD_MAX_AGE_DAYS=2000&AWAY_MAX_DAYS=0");
  await expect(group(page, "Today").getByRole("listitem")).toHaveCount(50);
  await expect(group(page, "Today").getByText(/^and \d+ more$/)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const)
  for (const width of [1280, 360])
    test(`axe finds nothing in the ${colorScheme} page at ${width} pixels, and nothing is wider than the window`, async ({ page }) => {
      const look = await dress(page, colorScheme, width);
      await person("Maximiliane von Hohenstein-Waldeck", { changed: "65 days", seen: "10 days", wrong: 2 });
      await enter(page, "admin");
      await page.goto("/policy?PASSWORD_MAX_AGE_DAYS=60&AWAY_MAX_DAYS=14&MAX_WRONG_PASSWORDS=3#what-if");
      await expect(group(page, "Today")).toBeVisible();
      await look();
    });
