import { enter, expect, mailTo, newLogin, PASSWORD, settledPerson, signIn, sql, test, unlock } from "@/tests/support/portal";
import { enrol, heading } from "@/tests/support/two-factor";

const faults: [string, string[], string[]][] = [
  ["no login", [], ["The login is missing", "npm run unlock --"]],
  ["no address and a word too many", ["ana", "now"], ["like ana@example.com", '"now" is one word too many.']],
  ["an unknown option", [newLogin(), "--all"], ["--all", "npm run unlock --"]],
  ["an address without an account", ["nobody.at.all@example.com"], ["There is no account for nobody.at.all@example.com."]],
];

for (const [what, args, words] of faults) {
  test(`the break-glass with ${what} is refused in words`, async () => {
    const { code, output } = await unlock(...args);
    expect(code).toBe(1);
    for (const word of words) expect(output).toContain(word);
    expect(output).not.toMatch(/\bat .*\.ts:\d+/);
  });
}

test("whom an admin blocked is let in again from the shell, while the portal runs; the person and all admins are told", async ({
  page,
}) => {
  const { login } = await settledPerson("admin");
  const other = newLogin();
  const db = sql();
  await db`insert into users (name, email, role, password_hash) values ('Ben Other', ${other}, 'admin', 'a hash')`;
  await db`update users set blocked_at = now(), blocked_reason = 'admin' where email = ${login}`;
  await signIn(page, login, PASSWORD);
  await expect(page.getByText("Wrong login or password.")).toBeVisible();

  const { code, output } = await unlock(` ${login.toUpperCase()} `);
  expect([code, output]).toEqual([0, expect.stringContaining(`${login} is no longer blocked.`)]);
  await signIn(page, login, PASSWORD);
  await heading(page, "Welcome");

  await mailTo(login, /is unblocked/);
  for (const to of [other, login]) await mailTo(to, /unlocked from the command line/, login);
  const events =
    await db`select type, user_agent from audit_events join users on users.id = account_id where email = ${login} and type in ('break-glass-used', 'unlocked')`;
  await db.end();
  expect(events.map(({ type, user_agent: by }) => [type, by])).toEqual([
    ["break-glass-used", "command line"],
    ["unlocked", "command line"],
  ]);
});

test("a lost authenticator app is taken away from the shell, sessions end, and the setup is asked for again", async ({ page }) => {
  const { login } = await enrol(page);
  const { code, output } = await unlock(login, "--reset-two-factor");
  expect([code, output]).toEqual([0, expect.stringContaining("is signed out everywhere")]);
  await mailTo(login, /two-factor authentication was reset/);
  await page.goto("/");
  await heading(page, "Sign in");
  await signIn(page, login, PASSWORD);
  await heading(page, "2FA setup");
});

test("nothing to do is said", async ({ page }) => {
  const { login } = await enter(page);
  const { code, output } = await unlock(login);
  expect([code, output]).toEqual([1, expect.stringContaining(`${login}: This account is not blocked, so nothing was done.`)]);
});
