import { generateSync } from "otplib";
import { bodyOf, hiddenFields, hiddenFieldsIn, postForm } from "@/tests/support/form-post";
import { admit, expect, PASSWORD, portalUrl, settledPerson, sql, test } from "@/tests/support/portal";
import { enrolledPerson, forgetStep } from "@/tests/support/two-factor";

/** Posts the form that holds this field six times at once, as a browser or a proxy that tries again does. */
async function postSixTimes(path: string, cookie: string, field: string, typed: Record<string, string>) {
  const html = await (await fetch(portalUrl() + path, { headers: { cookie } })).text();
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const hidden = hiddenFieldsIn(html)[forms.findIndex((form) => form.includes(`name="${field}"`))];
  const headers = { cookie, origin: portalUrl() };
  const post = () => fetch(portalUrl() + path, { method: "POST", headers, body: bodyOf({ ...hidden, ...typed }), redirect: "manual" });
  return Promise.all(Array.from({ length: 6 }, post));
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(";")[0] ?? "";

async function stateOf(login: string) {
  const db = sql();
  const [row] = await db`
    select wrong_passwords, wrong_tokens, blocked_reason,
      (select count(*)::int from mails where account_id = users.id and kind in ('wrong-token', 'blocked')) as alarms
    from users where email = ${login}`;
  await db.end();
  return { ...row };
}

const UNHARMED = { wrong_passwords: 0, wrong_tokens: 0, blocked_reason: null, alarms: 0 };

test("a right token that is sent six times at once lets one in, counts no wrong one and alarms nobody [D4] [D10]", async () => {
  const { login, key } = await enrolledPerson();
  await forgetStep(login);
  const cookie = cookieOf(await postForm("/sign-in", { ...(await hiddenFields("/sign-in")), login, password: PASSWORD }));
  const answers = await postSixTimes("/two-factor", cookie, "token", { token: generateSync({ secret: key }) });
  expect(answers.filter(({ headers }) => headers.getSetCookie().some((set) => set.startsWith("sid=")))).toHaveLength(1);
  // A 307 would have the browser send the token once more.
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303, 303]);
  expect(await stateOf(login)).toEqual(UNHARMED);
});

test("a change of password that is sent six times at once is one, and nobody is blocked by it [D4]", async ({ context }) => {
  const { login } = await settledPerson();
  await admit(context, login);
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const typed = { currentPassword: PASSWORD, newPassword: "marble kettle under the bridge", repeat: "marble kettle under the bridge" };
  const answers = await postSixTimes("/account", cookie, "newPassword", typed);
  expect(answers.filter(({ status }) => status === 307)).toEqual([]);
  expect(await stateOf(login)).toEqual(UNHARMED);
  const again = await postForm("/sign-in", { ...(await hiddenFields("/sign-in")), login, password: typed.newPassword });
  expect(again.headers.get("location")).toBe("/");
});
