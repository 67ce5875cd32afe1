import { enter, expect, expectAccessible, LOOKS, PASSWORD, settledPerson, signIn, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

for (const [colorScheme, width] of LOOKS) {
  test.describe(`${colorScheme} at ${width} pixels`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test("an admin's welcome page draws the sign-ins and blocks of thirty days", async ({ page }) => {
      const { login } = await settledPerson("admin");
      await signIn(page, login, PASSWORD);
      await heading(page, "Welcome");
      const chart = page.getByRole("figure");
      await expect(chart.getByText(/^Sign-ins: [1-9]/)).toBeVisible();
      await expect(chart.getByText(/^Blocks: \d/)).toBeVisible();
      await expect(chart.getByRole("img", { name: /^A bar for each day\. Most sign-ins: \d+ \w+, sign-ins: [1-9]/ })).toBeVisible();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
}

test("staff see nothing of what others do", async ({ page }) => {
  await enter(page);
  await expect(page.getByRole("figure")).toBeHidden();
  await expect(page.getByText("Sign-ins and blocks")).toBeHidden();
});
