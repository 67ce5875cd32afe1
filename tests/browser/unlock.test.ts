import { blockedByPasswords } from "@/tests/support/form-post";
import {
  expect,
  expectAccessible,
  mailTo,
  PASSWORD,
  portalUrl,
  setNewPassword,
  settledPerson,
  signIn,
  sql,
  test,
  typeWrongPasswords,
} from "@/tests/support/portal";

const DEAD = "This link no longer works";

// axe is a script itself: it looks at the pages where scripts may run.
for (const scripts of [true, false]) {
  test.describe(scripts ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled: scripts });

    test("the owner unlocks by the mailed link; opening it changes nothing; it works once", async ({ page, request }) => {
      const { login } = await settledPerson();
      const link = await typeWrongPasswords(page, login);
      expect(link).toContain(`${portalUrl()}/unlock?token=`);
      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();

      for (const method of ["GET", "HEAD", "GET", "HEAD", "GET", "HEAD"])
        expect((await request.fetch(link, { method })).status()).toBe(200);
      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Wrong login or password.")).toBeVisible();

      await page.goto(link);
      await expect(page).toHaveURL("/unlock");
      await expect(page.getByRole("heading", { name: "Unlock account" })).toBeVisible();
      await expect(page.getByText(login)).toBeVisible();
      await expect(page.getByText("Wrong passwords: 5 in a row")).toBeVisible();
      if (scripts) await expectAccessible(page);
      await page.getByRole("button", { name: "Unlock account" }).click();
      await expect(page.getByText("The account is unlocked. Please sign in.")).toBeVisible();
      if (scripts) await expectAccessible(page);
      await page.goto("/");
      await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
      await signIn(page, login, PASSWORD);
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();

      await page.goto(link);
      await expect(page.getByText(DEAD)).toBeVisible();
      if (scripts) await expectAccessible(page);
    });

    test("'It wasn't me' tells the admins and leads to a new password at the next sign-in", async ({ page }) => {
      const admin = await settledPerson("admin");
      const { login } = await settledPerson();
      await page.goto(await blockedByPasswords(login));
      await page.getByRole("button", { name: "It wasn't me" }).click();
      await expect(page.getByText("The administrators were told.")).toBeVisible();
      await expect.poll(async () => (await mailTo(admin.login, /tried to get into/)).text).toContain(login);
      await page.getByRole("link", { name: "Sign in" }).click();
      await signIn(page, login, PASSWORD);
      await expect(page.getByText("Your account was unlocked. Since somebody may know the old password")).toBeVisible();
      await setNewPassword(page, "another tractor hums at dusk");
      await expect(page.getByRole("heading", { name: "Welcome" })).toBeVisible();
    });

    test("without a link the page says what to do", async ({ page }) => {
      await page.goto("/unlock");
      await expect(page.getByRole("heading", { name: "Unlock account" })).toBeVisible();
      await expect(page.getByText(DEAD)).toBeVisible();
      await expect(page.getByRole("button")).toHaveCount(0);
    });

    test("a page that was left open answers in words when its link is over meanwhile", async ({ page }) => {
      const { login } = await settledPerson();
      await page.goto(await blockedByPasswords(login));
      const db = sql();
      await db`update users set blocked_reason = 'admin' where email = ${login}`;
      await page.getByRole("button", { name: "Unlock account" }).click();
      await expect(page.getByText(DEAD)).toBeVisible();
      const [account] = await db`select blocked_reason from users where email = ${login}`;
      expect(account?.["blocked_reason"]).toBe("admin");
      await db.end();
    });
  });
}

test("an answer that comes too late asks for the link once more, and a link of another kind is no hindrance", async ({ page, context }) => {
  const { login } = await settledPerson();
  const link = await blockedByPasswords(login);
  await page.goto(link);
  await context.request.get("/reset-password?token=of-another-mail");
  const { value = "" } = (await context.cookies()).find(({ name }) => name === "unlock") ?? {};
  await context.clearCookies({ name: "unlock" });
  await page.getByRole("button", { name: "It wasn't me" }).click();
  await expect(page.getByText("This page was open for more than 10 minutes.")).toBeVisible();
  await context.addCookies([{ name: "unlock", value, url: link }]);
  await page.getByRole("button", { name: "It wasn't me" }).click();
  await expect(page.getByText("Thank you. The administrators were told.")).toBeVisible();
});

test("the token leaves the address for a cookie that scripts cannot read", async ({ page, context }) => {
  const { login } = await settledPerson();
  const link = await blockedByPasswords(login);
  const answer = await context.request.get(link, { maxRedirects: 0 });
  expect([answer.status(), answer.headers()["location"]]).toEqual([303, "/unlock"]);
  expect(answer.headers()["set-cookie"]).toMatch(/^unlock=[\w-]{43}; Path=\/; Expires=[^;]+; Max-Age=600; HttpOnly; SameSite=lax$/i);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  await page.goto("/unlock");
  expect(await page.content()).not.toContain(link.split("=")[1]);
});
