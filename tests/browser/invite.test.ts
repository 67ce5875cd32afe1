import { enter, expect, invite, invitedPerson, mailTo, newLogin, sql, temporaryIn, test } from "@/tests/support/portal";

const faults: [string, string[], string[]][] = [
  ["no address", ["ana", "--name", "Ana", "--role", "staff"], ["like ana@example.com"]],
  ["no name and no role", [newLogin()], ["The name is missing", "The role is missing"]],
  ["an unknown role", [newLogin(), "--name", "Ana", "--role", "boss"], ["The role is admin or staff."]],
  ["nothing at all", [], ["The login is missing", "The name is missing", "The role is missing", "npm run invite --"]],
  ["an unknown option", [newLogin(), "--admin"], ["--admin", "npm run invite --"]],
];

for (const [what, args, words] of faults) {
  test(`an invitation with ${what} is refused in words`, async () => {
    const { code, output } = await invite(...args);
    expect(code).toBe(1);
    for (const word of words) expect(output).toContain(word);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
}

test("a second invitation for the same address, also in another letter case, changes nothing", async () => {
  const { login, temporary } = await invitedPerson();
  const { code, output } = await invite(login.toUpperCase(), "--name", "Somebody Else", "--role", "admin");
  expect(code).toBe(1);
  expect(output).toContain(`There is already an account for ${login}`);
  const db = sql();
  expect(await db`select name, role from users where email = ${login}`).toMatchObject([{ name: "Ana Ruiz", role: "staff" }]);
  await db.end();
  expect(temporaryIn((await mailTo(login)).text)).toBe(temporary);
});

test("a resent invitation brings another temporary password", async () => {
  const { login, temporary } = await invitedPerson();
  expect((await invite(login, "--resend")).code).toBe(0);
  await expect.poll(async () => temporaryIn((await mailTo(login)).text)).not.toBe(temporary);
});

test("an invitation that the mail service refuses is shown to the admins with the reason, and to no staff", async ({ page }) => {
  const login = `${newLogin().split("@")[0]}@refused.example`;
  expect((await invite(login, "--name", "Ana Ruiz", "--role", "staff")).code).toBe(0);
  await enter(page, "admin");
  const refused = page.getByRole("listitem").filter({ hasText: login });
  await expect(refused).toContainText("was refused");
  await expect(refused).toContainText("The address does not exist.");
  await page.context().clearCookies();
  await enter(page, "staff");
  await expect(page.getByText("Needs attention")).toBeHidden();
});

test("the invitation tells login, password, until when and the steps, as text and as HTML", async () => {
  const { login, temporary, text } = await invitedPerson("admin");
  const { html } = await mailTo(login);
  for (const part of [text, html]) for (const word of [login, temporary, "/sign-in", "UTC"]) expect(part).toContain(word);
});
