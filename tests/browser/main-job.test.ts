import {
  expect,
  expectAccessible,
  invitedPerson,
  PASSWORD,
  portalUrl,
  setNewPassword,
  settledPerson,
  signIn,
  signOut,
  test,
} from "@/tests/support/portal";

for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("an invited person gets in with the mailed password, sets an own one, and gets out", async ({ page }) => {
      const { login, temporary, text } = await invitedPerson("admin");
      expect(text).toContain(login);
      expect(text).toContain(`${portalUrl()}/sign-in`);
      await signIn(page, login, ` ${temporary} `);
      await expect(page).toHaveURL("/new-password");
      await expect(page.getByText("This is your first sign-in.")).toBeVisible();
      await setNewPassword(page, PASSWORD);
      await expect(page).toHaveURL("/");
      await expect(page.getByText("This is your first one.")).toBeVisible();
      await signOut(page);
      await expect(page.getByText("You are signed out.")).toBeVisible();

      await signIn(page, login, temporary);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();
      await signIn(page, login, PASSWORD);
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    });

    test("a refused sign-in keeps the login and says what to do", async ({ page }) => {
      await signIn(page, "nobody@example.com", "wrong");
      await expect(page.getByText("After 5 wrong passwords an account is blocked")).toBeVisible();
      await expect(page.getByLabel("Login")).toHaveValue("nobody@example.com");
    });

    test("bad input is told at its field and nothing is lost", async ({ page }) => {
      await signIn(page, "", "");
      await expect(page.getByText("Enter your login.")).toBeVisible();
      await expect(page.getByText("Your login is an e-mail address")).toHaveCount(0);
      await signIn(page, "ana", "");
      await expect(page.getByText("Your login is an e-mail address")).toBeVisible();
      await expect(page.getByText("Enter your password.")).toBeVisible();
      await expect(page.getByLabel("Login")).toHaveValue("ana");
      await signIn(page, "ana@example.com", "x".repeat(129));
      await expect(page.getByText("A password has at most 128 characters.")).toBeVisible();
    });

    test("every reason against a new password is told, and the way in goes on after it", async ({ page }) => {
      const { login, temporary } = await invitedPerson();
      await signIn(page, login, temporary);
      await setNewPassword(page, "short", "shirt");
      await expect(page.getByText("The two passwords differ.")).toBeVisible();
      await setNewPassword(page, "short");
      await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
      await setNewPassword(page, "aaaaaaaaaaaaaa");
      await expect(page.getByText("This is too easy to guess.")).toBeVisible();
      await setNewPassword(page, temporary);
      await expect(page.getByText("This is the temporary password from the mail.")).toBeVisible();
      await setNewPassword(page, `${login.split("@")[0]?.split(".")[1]} walks a long way`);
      await expect(page.getByText("It must not contain your name")).toBeVisible();
      await setNewPassword(page, PASSWORD);
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    });

    test("the address that was asked for is reached after the sign-in", async ({ page }) => {
      const { login } = await settledPerson();
      await signIn(page, login, PASSWORD, "/?view=late");
      await expect(page).toHaveURL("/?view=late");
    });
  });
}

test("the live list of rules follows what is typed", async ({ page }) => {
  const { login, temporary } = await invitedPerson();
  await signIn(page, login, temporary);
  const length = page.getByRole("listitem").filter({ hasText: "At least 12 characters" });
  await expect(length).toContainText("not yet");
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
  await expect(length).not.toContainText("not yet");
});

test("Show password shows and hides what was typed", async ({ page }) => {
  await page.goto("/sign-in");
  const password = page.getByLabel("Password", { exact: true });
  await password.fill("in the open");
  await expect(password).toHaveAttribute("type", "password");
  await page.getByLabel("Show password").check();
  await expect(password).toHaveAttribute("type", "text");
  await expect(password).toHaveValue("in the open");
  await page.getByLabel("Show password").uncheck();
  await expect(password).toHaveAttribute("type", "password");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the ${colorScheme} pages of the way in`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const { login, temporary } = await invitedPerson();
    await page.goto("/sign-in");
    await expectAccessible(page);
    await signIn(page, login, "wrong password");
    await expect(page.getByText("Wrong login or password.")).toBeVisible();
    await expectAccessible(page);
    await signIn(page, login, temporary);
    await setNewPassword(page, "short");
    await expect(page.getByText("Use at least 12 characters.")).toBeVisible();
    await expectAccessible(page);
    await setNewPassword(page, PASSWORD);
    await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Account menu" }).click();
    await expectAccessible(page);
  });
}
