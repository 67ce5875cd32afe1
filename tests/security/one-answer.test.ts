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

/** All that a stranger gets, save what is new in each answer whoever asks: `Date`, the nonce of the content policy and the support code. */
async function answerTo(api: APIRequestContext, path: string, fields: Record<string, string>) {
  const answer = await api.post(path, { multipart: fields, headers: { origin: portalUrl() }, maxRedirects: 0 });
  const nonce = /'nonce-(\w{32})'/.exec(answer.headers()["content-security-policy"] ?? "")?.[1] ?? "";
  expect(nonce).toHaveLength(32);
  const text = await answer.text();
  const code = /Support code: (?:<!-- -->)?<span[^>]*>([A-Z2-9]{4}-[A-Z2-9]{4})<\/span>/.exec(text)?.[1] ?? "no code";
  const fresh: [string, string][] = [
    [nonce, "NONCE"],
    [fields["login"] ?? "", "LOGIN"],
    [code, "CODE"],
    [code.toLowerCase(), "code"],
  ];
  const same = (all: string) => fresh.reduce((rest, [one, word]) => rest.replaceAll(one, word), all);
  const headers = answer.headersArray().filter(({ name }) => name.toLowerCase() !== "date");
  return { status: answer.status(), headers: headers.map(({ name, value }) => `${name}: ${same(value)}`), body: same(text) };
}

test("whoever fails at the door gets one answer, from the first try to the tenth, whatever was typed [D5] [ASVS 6.3.8]", async () => {
  const { logins, password } = await people();
  const fields = await hiddenFields("/sign-in");
  const api = await request.newContext({ baseURL: portalUrl() });
  const first = await answerTo(api, "/sign-in", { ...fields, login: "00000000@answers.example", password: "a wrong password" });
  expect(first.status).toBe(200);
  expect(first.body).toContain("Wrong login or password.");
  expect(first.body).toContain("CODE");
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const tries = logins.flatMap(({ state, login }) => {
      const opens = state === "known" && attempt <= 5;
      return (opens ? ["a wrong password"] : ["a wrong password", password]).map(async (typed) => {
        const answer = await answerTo(api, "/sign-in", { ...fields, login, password: typed });
        return { state: `${state}, try ${attempt}`, answer };
      });
    });
    for (const { state, answer } of await Promise.all(tries)) expect(answer, state).toEqual(first);
  }
  await api.dispose();
});

test("whoever forgot the password gets one answer, from the first asking to the tenth [D5]", async () => {
  const { logins } = await people();
  const fields = await hiddenFields("/forgot-password");
  const api = await request.newContext({ baseURL: portalUrl() });
  const first = await answerTo(api, "/forgot-password", { ...fields, login: "00000000@answers.example" });
  expect([first.status, first.headers.some((line) => /^location: \/forgot-password\?sent$/i.test(line))]).toEqual([303, true]);
  for (let asking = 1; asking <= 10; asking += 1) {
    const answers = logins.map(async ({ state, login }) => ({
      state,
      answer: await answerTo(api, "/forgot-password", { ...fields, login }),
    }));
    for (const { state, answer } of await Promise.all(answers)) expect(answer, `${state}, asking ${asking}`).toEqual(first);
  }
  await api.dispose();
});

type Groups = Record<string, (index: number) => Promise<Response>>;
type Times = Record<string, number[]>;

/** Answers of each group in one round, and how many are under way at once: the least time would make one after the other last minutes. */
const ROUND = 150;
const LANES = 6;

/** How long the answers of one more round take, in milliseconds. In random order, so that whatever else the machine does meets all groups alike. */
async function measure(groups: Groups, times: Times, from: number): Promise<void> {
  const waiting = Array.from({ length: ROUND }, (_, index) =>
    Object.entries(groups).map(([group, send]) => ({ group, send: () => send(from + index) })),
  ).flatMap((once) => once.map((sample) => ({ ...sample, order: Math.random() })).toSorted((one, other) => one.order - other.order));
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const begun = performance.now();
      await (await next.send()).text();
      times[next.group]?.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
}

/** How likely an answer of the first group takes longer than one of the second (the area under Mann's and Whitney's curve): 0.5 when times tell nothing. */
function likelihood(first: number[], second: number[]): number {
  const wins = first.flatMap((one) => second.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)));
  return wins.reduce<number>((sum, won) => sum + won, 0) / wins.length;
}

/**
 * How well the time of an answer tells each group from `unknown`. By chance alone one round misses the bounds in 3 of 1000 comparisons;
 * then the answer is looked for in two and at last in three rounds, where a difference that is there shows all the more.
 */
async function likelihoods(groups: Groups): Promise<Record<string, number>> {
  const times: Times = Object.fromEntries(Object.keys(groups).map((group) => [group, []]));
  let told: Record<string, number> = {};
  for (let from = 0; from < 3 * ROUND; from += ROUND) {
    await measure(groups, times, from);
    const { unknown: reference = [], ...others } = times;
    told = Object.fromEntries(Object.entries(others).map(([group, own]) => [group, likelihood(own, reference)]));
    if (Object.values(told).every((value) => value >= 0.4 && value <= 0.6)) break;
  }
  return told;
}

/** Adds as many people as the rounds may need, with these facts, and gives the login of each by number: nobody is asked for twice. */
async function crowd(facts: Record<string, string | number | Date>) {
  const { login: model } = await invitedPerson();
  const db = sql();
  const [row] = await db`select password_hash from users where email = ${model}`;
  const domain = `${randomBytes(4).toString("hex")}.example`;
  const emails = Array.from({ length: 3 * ROUND }, (_, index) => `somebody.${index}@${domain}`);
  await db`insert into users ${db(emails.map((email) => ({ ...good, password_hash: row?.["password_hash"], ...facts, email })))}`;
  await db.end();
  return (index: number) => emails[index] ?? "";
}

const stranger = (index: number) => `somebody.${index}@${"0".repeat(8)}.example`;

test("no time at the door tells whether there is an account, whether it is blocked, or that this was the last try [D5] [ASVS 6.3.8]", async () => {
  test.setTimeout(180_000);
  const [known, shut, last] = [await crowd({}), await crowd(blocked("admin")), await crowd({ wrong_passwords: 4 })];
  const fields = await hiddenFields("/sign-in");
  const as = (login: (index: number) => string) => (index: number) =>
    postForm("/sign-in", { ...fields, login: login(index), password: "a wrong password" });
  const told = await likelihoods({ unknown: as(stranger), known: as(known), blocked: as(shut), "the fifth wrong one": as(last) });
  for (const [group, value] of Object.entries(told)) expect(Math.abs(value - 0.5), `${group}: ${value}`).toBeLessThanOrEqual(0.1);
});

test("no time tells whether a reset link was mailed [D5]", async () => {
  test.setTimeout(180_000);
  const known = await crowd({});
  const fields = await hiddenFields("/forgot-password");
  const as = (login: (index: number) => string) => (index: number) => postForm("/forgot-password", { ...fields, login: login(index) });
  const told = await likelihoods({ unknown: as(stranger), known: as(known) });
  for (const [group, value] of Object.entries(told)) expect(Math.abs(value - 0.5), `${group}: ${value}`).toBeLessThanOrEqual(0.1);
});
