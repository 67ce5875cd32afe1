import { LANGUAGES } from "@/lib/domain/language";
import { de } from "@/lib/messages/de";
import { en } from "@/lib/messages/en";
import { es } from "@/lib/messages/es";
import { fr } from "@/lib/messages/fr";
import { uk } from "@/lib/messages/uk";
import { admit, expect, expectAccessible, settledPerson, sql, test } from "@/tests/support/portal";

const messages = { en, de, es, fr, uk };

const LIGHT = "rgb(246, 245, 241)";
const DARK = "rgb(16, 19, 21)";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled, colorScheme: "light" });

    test("a stranger chooses language and appearance, comes back, and the browser remembers", async ({ page }) => {
      await page.goto("/sign-in");
      await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
      await page.getByRole("link", { name: "Language and appearance" }).click();
      await page.getByLabel("Language").selectOption("Deutsch");
      await page.getByLabel("Appearance").selectOption("Dark");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
      await expect(page.locator("html")).toHaveCSS("background-color", DARK);
      await page.goto("/preferences");
      await page.getByLabel("Darstellung").selectOption("Systemeinstellung");
      await page.getByRole("button", { name: "Speichern" }).click();
      await expect(page.locator("html")).toHaveCSS("background-color", LIGHT);
      await expect(page.locator("html")).toHaveAttribute("lang", "de");
    });
  });

test("whoever is signed in chooses from the account menu, and is led back, to no other portal", async ({ page, context }) => {
  const { login } = await settledPerson();
  await admit(context, login);
  await page.goto("/account");
  await page.getByRole("button", { name: "Account menu" }).click();
  await page.getByRole("link", { name: "Language and appearance" }).click();
  await expect(page.getByRole("button", { name: "Account menu" })).toBeVisible();
  await page.getByLabel("Language").selectOption("Français");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("heading", { level: 1, name: fr.account.title })).toBeVisible();
  await expect(page).toHaveURL("/account");
  const db = sql();
  expect(await db`select language from users where email = ${login}`).toEqual([{ language: "fr" }]);
  await db.end();
  await page.goto("/account/preferences?to=//example.com");
  await page.getByRole("button", { name: fr.preferences.form.save }).click();
  await expect(page.getByRole("heading", { level: 1, name: fr.portal.frame.pages.welcome })).toBeVisible();
});

for (const language of LANGUAGES)
  test.describe(`a browser that asks for ${language}`, () => {
    test.use({ locale: language, viewport: { width: 320, height: 900 } });

    test("reads every page of an admin in it, and none is wider than a small window", async ({ page, context }) => {
      const { login } = await settledPerson("admin");
      await page.goto("/sign-in");
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(messages[language].door.signIn.title);
      await admit(context, login);
      for (const path of ["/", "/users", "/users/invite", "/audit", "/policy", "/account", "/account/preferences"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        // The words are what differs; that of the farthest alphabet stands for all.
        if (language === "uk") await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
      }
    });
  });
