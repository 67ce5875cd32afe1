import { expect, PASSWORD, settledPerson, signIn, sql, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("whoever is on the way in signs out there, and the way is closed behind them [ASVS 7.4.4]", async ({ page, context }) => {
      const { login } = await settledPerson("staff", { twoFactor: true });
      await signIn(page, login, PASSWORD);
      await heading(page, "2FA setup");
      const before = await context.cookies();
      await page.getByRole("button", { name: "Sign out" }).click();
      await heading(page, "Sign in");
      await expect(page.getByText("You are signed out.")).toBeVisible();
      expect((await context.cookies()).map(({ name }) => name)).not.toContain("attempt");

      await context.addCookies(before);
      await page.goto("/two-factor-setup");
      await heading(page, "Sign in");
      const db = sql();
      const [newest] = await db`select type, details from audit_events
        where account_id = (select id from users where email = ${login}) order by id desc limit 1`;
      await db.end();
      expect(newest).toEqual({ type: "signed-out", details: { which: "attempt" } });
    });
  });

test("a forced new password and codes to be saved can be left, too", async ({ page }) => {
  const { login } = await settledPerson();
  const db = sql();
  await db`update users set password_changed_at = now() - interval '91 days' where email = ${login}`;
  await db.end();
  await signIn(page, login, PASSWORD);
  await heading(page, "Set a new password");
  await page.getByRole("button", { name: "Sign out" }).click();
  await heading(page, "Sign in");
});
