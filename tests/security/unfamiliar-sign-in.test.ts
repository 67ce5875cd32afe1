import { expect, mailsTo, mailTo, PASSWORD, settledPerson, signIn, signOut, test } from "@/tests/support/portal";
import { heading } from "@/tests/support/two-factor";

const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

test("the owner hears of a sign-in with a browser not seen before, once, and of one after several failures [ASVS 6.3.5]", async ({
  page,
  browser,
}) => {
  const { login } = await settledPerson();
  await signIn(page, login, PASSWORD);
  await heading(page, "Welcome");
  await signOut(page);
  expect(await mailsTo(login)).toBe(0);

  const other = await browser.newContext({ userAgent: FIREFOX });
  const elsewhere = await other.newPage();
  for (const _time of ["first", "second"]) {
    await signIn(elsewhere, login, PASSWORD);
    await heading(elsewhere, "Welcome");
    await signOut(elsewhere);
  }
  await other.close();
  const { text } = await mailTo(login, /unusual sign-in/i);
  expect(text).toContain("with a browser that it had not been used with before");
  expect(text).toContain("Firefox on Windows");
  expect(await mailsTo(login)).toBe(1);

  for (const _time of [1, 2, 3]) {
    await signIn(page, login, "not the password");
    await expect(page.getByText("Wrong login or password.")).toBeVisible();
  }
  await signIn(page, login, PASSWORD);
  await heading(page, "Welcome");
  await mailTo(login, /unusual sign-in/i, "after several wrong passwords");
});
