import { generateSync } from "otplib";
import { dress, expect, LOOKS, PASSWORD, portalUrl, signIn, signOut, test } from "@/tests/support/portal";
import {
  enrol,
  enrolledPerson,
  forgetStep,
  heading,
  reachSetup,
  shownCodes,
  shownKey,
  typeRecoveryCode,
  typeToken,
  wrongToken,
} from "@/tests/support/two-factor";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("a person sets up two-factor authentication on the way in, and signs in with it from then on", async ({ page }) => {
      const login = await reachSetup(page);
      await expect(page.getByRole("img", { name: "QR code" })).toBeVisible();
      const key = await shownKey(page);
      await typeToken(page, wrongToken(key), "Update");
      await expect(page.getByText("This token is not right.")).toBeVisible();
      expect(await shownKey(page)).toBe(key);
      await page.reload();
      expect(await shownKey(page)).toBe(key);
      const token = generateSync({ secret: key });
      await typeToken(page, `${token.slice(0, 3)} ${token.slice(3)}`, "Update");

      await heading(page, "Recovery codes");
      const codes = await shownCodes(page);
      expect(new Set(codes).size).toBe(10);
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByText("Save the codes first, then tick this box.")).toBeVisible();
      await page.getByLabel("I have saved these codes").check();
      await page.getByRole("button", { name: "Continue" }).click();
      await heading(page, "Welcome");
      await signOut(page);

      await forgetStep(login);
      await signIn(page, login, PASSWORD);
      await heading(page, "Two-factor authentication");
      const next = generateSync({ secret: key });
      await typeToken(page, next);
      await heading(page, "Welcome");
      await signOut(page);
      await signIn(page, login, PASSWORD);
      await typeToken(page, next);
      await expect(page.getByText("This token has been used already.")).toBeVisible();
      await page.goto("/");
      await heading(page, "Sign in");
    });

    test("a recovery code stands in for the token once", async ({ page }) => {
      const { login, codes } = await enrolledPerson();
      await signIn(page, login, PASSWORD);
      await typeRecoveryCode(page, ` ${codes[0]?.toUpperCase().replaceAll("-", " ")} `);
      await heading(page, "Welcome");
      await signOut(page);
      await signIn(page, login, PASSWORD);
      await typeRecoveryCode(page, codes[0] ?? "");
      await expect(page.getByText("This is not one of your unused recovery codes.")).toBeVisible();
      await page.getByLabel("Recovery code").fill(codes[1] ?? "");
      await page.getByRole("button", { name: "Sign in" }).click();
      await heading(page, "Welcome");
    });

    test("bad input is told at its field; five wrong tokens block, and the right one comes too late", async ({ page }) => {
      const { login, key } = await enrolledPerson();
      await forgetStep(login);
      await signIn(page, login, PASSWORD);
      await typeToken(page, "12345");
      await expect(page.getByText("A 2FA token has 6 digits.")).toBeVisible();
      for (const count of [1, 2, 3, 4]) {
        await typeToken(page, wrongToken(key));
        await expect(page.getByText("This token is not right."), `number ${count}`).toBeVisible();
        await page.goto("/two-factor");
      }
      await typeToken(page, wrongToken(key));
      await heading(page, "Sign in");
      await page.goto("/two-factor");
      await heading(page, "Sign in");
      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();
    });

    test("Lost your phone? says whom to ask", async ({ page }) => {
      const { login } = await enrolledPerson();
      await signIn(page, login, PASSWORD);
      const advice = page.getByText("ask an administrator of your organisation to press Reset 2FA");
      await expect(advice).toBeHidden();
      await page.getByRole("link", { name: "Lost your phone?" }).click();
      await expect(advice).toBeVisible();
    });
  });
}

test("the recovery codes can be copied, downloaded and printed; the key is copied without its spaces", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  const login = await reachSetup(page);
  const key = await shownKey(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect(await clipboard()).toBe(key);
  await typeToken(page, generateSync({ secret: key }), "Update");
  await heading(page, "Recovery codes");
  const codes = await shownCodes(page);
  await page.getByRole("button", { name: "Copy" }).click();
  await expect(page.getByText("Copied")).toBeVisible();
  expect((await clipboard()).split("\n")).toEqual(codes);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Download" }).click()]);
  expect(file.suggestedFilename()).toBe("gatehouse-recovery-codes.txt");
  const chunks = await (await file.createReadStream()).toArray();
  const text = Buffer.concat(chunks).toString();
  for (const part of [login, ...codes]) expect(text).toContain(part);
  await page.getByRole("button", { name: "Print" }).click();
  await expect(page.locator("body[data-printed]")).toBeVisible();
});

test("the steps cannot be jumped, and the key is never shown once it is active [D11]", async ({ page, browser }) => {
  await page.goto("/two-factor-setup");
  await expect(page).toHaveURL("/sign-in");
  const { login } = await enrol(page);
  const other = await browser.newContext({ baseURL: portalUrl() });
  const visitor = await other.newPage();
  await signIn(visitor, login, PASSWORD);
  await heading(visitor, "Two-factor authentication");
  for (const path of ["/two-factor-setup", "/recovery-codes", "/new-password"]) {
    await visitor.goto(path);
    await expect(visitor).toHaveURL("/two-factor");
  }
  await other.close();
});

for (const [colorScheme, width] of LOOKS) {
  test(`axe finds nothing in the ${colorScheme} pages at ${width} pixels, and nothing is wider than the window`, async ({ page }) => {
    const look = await dress(page, colorScheme, width);
    const inspect = async () => {
      await look();
      const tooNarrow = await page
        .getByRole("listitem")
        .evaluateAll((items) => items.filter((item) => item.scrollWidth > item.clientWidth));
      expect(tooNarrow).toEqual([]);
    };
    const login = await reachSetup(page);
    await inspect();
    const key = await shownKey(page);
    await typeToken(page, wrongToken(key), "Update");
    await expect(page.getByText("This token is not right.")).toBeVisible();
    await inspect();
    await typeToken(page, generateSync({ secret: key }), "Update");
    await heading(page, "Recovery codes");
    await page.getByRole("button", { name: "Continue" }).click();
    await inspect();
    await page.getByLabel("I have saved these codes").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await heading(page, "Welcome");
    await signOut(page);
    await signIn(page, login, PASSWORD);
    await page.getByRole("link", { name: "Lost your phone?" }).click();
    await inspect();
    await typeToken(page, wrongToken(key));
    await expect(page.getByText("This token is not right.")).toBeVisible();
    await inspect();
    await page.getByRole("link", { name: "Use a recovery code" }).click();
    await inspect();
  });
}
