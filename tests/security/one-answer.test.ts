import { randomBytes } from "node:crypto";
import { type APIRequestContext, expect, request, test } from "@playwright/test";
import { hiddenFields, postForm } from "@/tests/support/form-post";
import { invitedPerson, portalUrl, sql } from "@/tests/support/portal";

const past = new Date(Date.now() - 60_000);
const good = { name: "Ana Ruiz", role: "staff", password_changed_at: past, last_sign_in_at: past };
const blocked = (blocked_reason: string) => ({ ...good, blocked_at: past, blocked_reason });

/** Who may come to the door; the right password lets the first one in alone. "unknown" has no row. */
const states: Record<string, Record<string, string | Date | null> | null> = {
  known: good,
  unknown: null,
  "blocked by wrong passwords": blocked("wrong_passwords"),
  "blocked by wrong tokens": blocked("wrong_tokens"),
  "blocked by an admin": blocked("admin"),
  revoked: { ...good, password_hash: null, invitation_expires_at: past },
  "expired invitation": { ...good, invitation_expires_at: past },
  deleted: { ...good, deleted_at: past },
};

/** Makes one person in each state; all logins are of one length, and all have the password of `temporary`. */
async function people() {
  const { login: model, temporary } = await invitedPerson();
  const db = sql();
  const [row] = await db`select password_hash from users where email = ${model}`;
  const logins = Object.keys(states).map((state) => ({ state, login: `${randomBytes(4).toString("hex")}@answers.example` }));
  for (const { state, login } of logins) {
    const facts = states[state];
    if (facts) await db`insert into users ${db({ password_hash: row?.["password_hash"], ...facts, email: login })}`;
  }
  await db.end();
  return { logins, password: temporary };
}

/** All that a stranger gets, save what is new in each answer whoever asks: `Date`, and the nonce of the content policy. */
async function answerTo(api: APIRequestContext, path: string, fields: Record<string, string>) {
  const answer = await api.post(path, { multipart: fields, headers: { origin: portalUrl() }, maxRedirects: 0 });
  const nonce = /'nonce-(\w{32})'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
  expect(nonce).toHaveLength(32);
  const same = (text: string) => text.replaceAll(nonce, "NONCE").replaceAll(fields["login"] ?? "", "LOGIN");
  const headers = answer.headersArray().filter(({ name }) => name.toLowerCase() !== "date");
  return { status: answer.status(), headers: headers.map(({ name, value }) => `${name}: ${same(value)}`), body: same(await answer.text()) };
}

test("whoever fails at the door gets one answer, from the first try to the tenth, whatever was typed [D5] [ASVS 6.3.8]", async () => {
  const { logins, password } = await people();
  const fields = await hiddenFields("/sign-in");
  const api = await request.newContext({ baseURL: portalUrl() });
  const first = await answerTo(api, "/sign-in", { ...fields, login: "00000000@answers.example", password: "a wrong password" });
  expect(first.status).toBe(200);
  expect(first.body).toContain("Wrong login or password.");
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    for (const { state, login } of logins) {
      const isIn = state === "known" && attempt <= 5;
      for (const typed of isIn ? ["a wrong password"] : ["a wrong password", password])
        expect(await answerTo(api, "/sign-in", { ...fields, login, password: typed }), `${state}, try ${attempt}`).toEqual(first);
    }
  }
  await api.dispose();
});

test("whoever forgot the password gets one answer, from the first asking to the tenth [D5]", async () => {
  const { logins } = await people();
  const fields = await hiddenFields("/forgot-password");
  const api = await request.newContext({ baseURL: portalUrl() });
  const answers = async (login: string) =>
    Promise.all(Array.from({ length: 10 }, () => answerTo(api, "/forgot-password", { ...fields, login })));
  const first = await answerTo(api, "/forgot-password", { ...fields, login: "00000000@answers.example" });
  expect([first.status, first.headers.some((line) => /^location: \/forgot-password\?sent$/i.test(line))]).toEqual([303, true]);
  for (const { state, login } of logins) for (const answer of await answers(login)) expect(answer, state).toEqual(first);
  await api.dispose();
});

/** Waiting for their turn in a random order, so that whatever else the machine does meets all groups alike. */
type Times = Record<string, number[]>;

/** Times of as many answers in each group, in milliseconds; `lanes` of them are under way at once. */
async function timesOf(
  groups: Record<string, (index: number) => Promise<Response>>,
  rounds: { from: number; to: number },
  lanes: number,
): Promise<Times> {
  const times: Times = Object.fromEntries(Object.keys(groups).map((group) => [group, []]));
  const waiting = Array.from({ length: rounds.to - rounds.from }, (_, round) =>
    Object.entries(groups)
      .map(([group, send]) => ({ group, send: () => send(rounds.from + round), order: Math.random() }))
      .toSorted((one, other) => one.order - other.order),
  ).flat();
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begun = performance.now();
      await (await next.send()).text();
      times[next.group]?.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
}

/** How likely the first answer takes longer than the second (the area under the curve of Mann and Whitney): 0.5 when times tell nothing. */
function likelihood(first: number[], second: number[]): number {
  const wins = first.map((one) => second.reduce((sum, other) => sum + (one > other ? 1 : one === other ? 0.5 : 0), 0));
  return wins.reduce((sum, won) => sum + won, 0) / (first.length * second.length);
}

/** Adds a crowd of people with these facts, who all have the same password, and gives the login of each by number. */
async function crowd(size: number, facts: Record<string, string | number | Date>) {
  const { login: model } = await invitedPerson();
  const db = sql();
  const [row] = await db`select password_hash from users where email = ${model}`;
  const domain = `${randomBytes(4).toString("hex")}.example`;
  const rows = Array.from({ length: size }, (_, index) => ({
    ...good,
    password_hash: row?.["password_hash"],
    ...facts,
    email: `someone.${index}@${domain}`,
  }));
  await db`insert into users ${db(rows)}`;
  await db.end();
  return (index: number) => `someone.${index}@${domain}`;
}

const unknown = (index: number) => `someone.${index}@${"0".repeat(8)}.example`;

test("times at the door", async () => {
  test.setTimeout(300_000);
  const N = 300;
  const fields = await hiddenFields("/sign-in");
  const [known, shut, fifth] = [await crowd(N, {}), await crowd(N, blocked("admin")), await crowd(N, { wrong_passwords: 4 })];
  const type = (login: string) => postForm("/sign-in", { ...fields, login, password: "a wrong password" });
  for (let i = 0; i < 20; i++) await (await type(unknown(i))).text();
  const t0 = Date.now();
  const times = await timesOf(
    { unknown: (i) => type(unknown(i)), known: (i) => type(known(i)), blocked: (i) => type(shut(i)), fifth: (i) => type(fifth(i)) },
    { from: 0, to: N },
    1,
  );
  const median = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1];
  console.log(Date.now() - t0, Object.fromEntries(Object.entries(times).map(([g, a]) => [g, median(a)])));
  for (const g of ["known", "blocked", "fifth"])
    console.log(g, likelihood(times[g]!, times["unknown"]!), likelihood(times[g]!.slice(0, 150), times["unknown"]!.slice(0, 150)));
});

test("times of forgetting", async () => {
  test.setTimeout(300_000);
  const N = 150;
  const fields = await hiddenFields("/forgot-password");
  const known = await crowd(N, {});
  const ask = (login: string) => postForm("/forgot-password", { ...fields, login });
  for (let i = 0; i < 8; i++) await (await ask(unknown(i))).text();
  const t0 = Date.now();
  const times = await timesOf({ unknown: (i) => ask(unknown(i)), known: (i) => ask(known(i)) }, { from: 0, to: N }, 8);
  const median = (a: number[]) => a.toSorted((x, y) => x - y)[a.length >> 1];
  console.log(Date.now() - t0, Object.fromEntries(Object.entries(times).map(([g, a]) => [g, median(a)])));
  console.log("forgot", likelihood(times["known"]!, times["unknown"]!));
});
