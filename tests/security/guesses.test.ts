import { test as base, expect } from "@playwright/test";
import { hiddenFields, postForm } from "@/tests/support/form-post";
import { startPortal } from "@/tests/support/more-portals";
import { invitedPerson, mailsTo, mailTo, portalUrl, sql } from "@/tests/support/portal";

/** The addresses of three processes with one database. */
const test = base.extend<object, { addresses: string[] }>({
  addresses: [
    async ({}, use) => {
      const more = await Promise.all([startPortal(), startPortal()]);
      await use([portalUrl(), ...more.map(({ url }) => url)]);
      await Promise.all(more.map(({ stop }) => stop()));
    },
    { scope: "worker", timeout: 120_000 },
  ],
});

const WRONG = "Wrong login or password.";

const signIn = async (at: string, login: string, password: string) => {
  const answer = await postForm("/sign-in", { ...(await hiddenFields("/sign-in", at)), login, password }, at);
  return { status: answer.status, location: answer.headers.get("location"), text: await answer.text() };
};

/** What the rows say of an account's guesses. */
async function guessesOf(login: string) {
  const db = sql();
  const [row] = await db`
    select wrong_passwords as count, blocked_reason as blocked,
      (select count(*)::int from audit_events where account_id = users.id and details->>'why' = 'wrong-password') as judged,
      (select count(*)::int from audit_events where account_id = users.id and type = 'blocked') as blocks,
      (select count(*)::int from mails where account_id = users.id and kind = 'blocked') as mails
    from users where email = ${login}`;
  await db.end();
  return { ...row };
}

test("200 wrong passwords at once over three processes are 5 judgements, one block and one mail [D4] [ASVS 6.3.1]", async ({
  addresses,
}) => {
  const { login, temporary } = await invitedPerson();
  const fields = await hiddenFields("/sign-in");
  const answers = await Promise.all(
    Array.from({ length: 200 }, async (_, index) => {
      const at = addresses[index % addresses.length];
      const answer = await postForm("/sign-in", { ...fields, login, password: `a wrong password ${index}` }, at);
      return { status: answer.status, isWrong: (await answer.text()).includes(WRONG) };
    }),
  );
  expect(answers.filter(({ status, isWrong }) => !(status === 200 && isWrong) && status !== 503)).toEqual([]);
  expect(answers.filter(({ isWrong }) => isWrong).length).toBeGreaterThan(5);
  const guessed = { count: 5, blocked: "wrong_passwords", judged: 5, blocks: 1, mails: 1 };
  expect(await guessesOf(login)).toEqual(guessed);
  for (const at of addresses) expect((await signIn(at, login, temporary)).text).toContain(WRONG);
  await mailTo(login, /is blocked/);
  expect(await guessesOf(login)).toEqual(guessed);
  expect(await mailsTo(login)).toBe(2);
});

const fullWidth = (text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

test("another spelling of a login is no further guess: letter case, outer spaces, full width and ligatures [D4] [D16]", async () => {
  const { login } = await invitedPerson();
  const spellings = [
    login.toUpperCase(),
    `  ${login}\u00a0`,
    fullWidth(login),
    login.replace("@", "\ufe6b"),
    `\u3000${fullWidth(login).toUpperCase()}`,
  ];
  for (const [index, spelling] of spellings.entries()) {
    expect((await signIn(portalUrl(), spelling, "a wrong password")).text, spelling).toContain(WRONG);
    expect(await guessesOf(login)).toMatchObject({ count: index + 1, judged: index + 1 });
  }
  expect(await guessesOf(login)).toMatchObject({ blocked: "wrong_passwords", mails: 1 });
});

test("a login with a look-alike letter of another alphabet is none, and counts nowhere [D16]", async () => {
  const { login } = await invitedPerson();
  const userAgent = `the browser of ${login}`;
  const fields = await hiddenFields("/sign-in");
  const typed = async (spelling: string) => {
    const answer = await postForm("/sign-in", { ...fields, login: spelling, password: "a wrong password" }, portalUrl(), userAgent);
    return answer.text();
  };
  const db = sql();
  const events = async () => (await db`select type from audit_events where user_agent = ${userAgent}`).map(({ type }) => type);
  const text = await typed(login.replace("a", "\u0430"));
  expect(text).toContain("Your login is an e-mail address");
  expect(text).not.toContain(WRONG);
  expect(await events()).toEqual([]);
  expect(await guessesOf(login)).toMatchObject({ count: 0, judged: 0 });
  expect(await typed(login)).toContain(WRONG);
  expect(await events()).toEqual(["sign-in-refused"]);
  await db.end();
});
