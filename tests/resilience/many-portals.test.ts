import { readdir } from "node:fs/promises";
import type postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Balancer, startBalancer } from "@/tests/support/balancer";
import { Crowd } from "@/tests/support/crowd";
import { compareCrowd } from "@/tests/support/crowd-check";
import { newDatabase } from "@/tests/support/database";
import { halfWay } from "@/tests/support/half-way";
import { insider } from "@/tests/support/insider";
import { Ledger } from "@/tests/support/ledger";
import { type MailService, startMailService } from "@/tests/support/mail-service";
import { sql as connect, linkIn, temporaryIn } from "@/tests/support/portal";
import { startPortalProcess } from "@/tests/support/portal-process";
import { SETTINGS } from "@/tests/support/settings";
import { Visitor } from "@/tests/support/visitor";

const isFull = import.meta.env.MODE === "full";
const ROLLS = 10;
const ORIGIN = "http://localhost:3000";

let mail: MailService;
let balancer: Balancer;
let sql: postgres.Sql;
let admin: Visitor;
/** By port, what stops the portal that listens there. */
const portals = new Map<number, () => Promise<unknown>>();
const settings: Record<string, string> = { ...SETTINGS, APP_URL: ORIGIN, TRUSTED_PROXIES: "1", ADDRESS_LIMIT: "0" };

const visitorAt = (url: () => string) => new Visitor(url, ORIGIN);
const everywhere = () => [...portals.keys()].map((port) => `http://127.0.0.1:${port}`);

beforeAll(async () => {
  mail = await startMailService();
  settings["RESEND_BASE_URL"] = mail.url;
  settings["DATABASE_URL"] = await newDatabase();
  Object.assign(process.env, settings);
  sql = connect();
  for (const { url, end } of await Promise.all([1, 2, 3].map(() => startPortalProcess(settings))))
    portals.set(Number(new URL(url).port), () => end("SIGTERM"));
  balancer = await startBalancer([...portals.keys()], isFull);
  admin = visitorAt(() => balancer.url);
  admin.cookies.set("sid", (await insider("admin")).token);
}, 300_000);

afterAll(async () => {
  await balancer?.stop();
  await Promise.all([...portals.values()].map((stop) => stop()));
  await sql?.end();
  await mail?.stop();
});

test("three portals that start together on an empty database bring it to this version once", async () => {
  const files = (await readdir("drizzle/migrations")).filter((name) => name.endsWith(".sql"));
  const rows = await sql`select hash from drizzle.__drizzle_migrations`;
  expect(rows.length).toBe(files.length);
  expect(new Set(rows.map(({ hash }) => hash)).size).toBe(files.length);
  expect(await sql`select name from pgboss.queue where name in ('mails', 'invitations', 'hourly')`).toHaveLength(3);
});

/** Invited, and what the mail says. */
async function invited(login: string) {
  const sent = await admin.post("/users/invite", { email: login, name: "Kim Doe", role: "staff" }, 1);
  expect(sent.location).toContain("/users/invite?sent=");
  return temporaryIn((await mail.waitFor(login, /invitation/)).text);
}

test("a way in leads over all of them, and the session is good on each and ends on each", async () => {
  const temporary = await invited("way@example.com");
  let step = 0;
  const person = visitorAt(() => everywhere()[step++ % 3] ?? "");
  const password = "violet tractor sings at noon";
  expect((await person.post("/sign-in", { login: "way@example.com", password: temporary })).location).toBe("/new-password");
  expect((await person.post("/new-password", { newPassword: password, repeat: password })).location).toBe("/");
  for (const _ of everywhere()) expect((await person.open("/account")).status).toBe(200);
  const copy = visitorAt(() => everywhere()[step++ % 3] ?? "");
  copy.cookies.set("sid", person.cookies.get("sid") ?? "");
  expect((await person.post("/")).location).toBe("/sign-in?why=signed-out");
  for (const _ of everywhere()) expect((await copy.open("/account")).location).toContain("/sign-in");
});

test("guesses behind the balancer add up to one block and one mail, and its word for the address is taken, not the guesser's", async () => {
  const temporary = await invited("guess@example.com");
  const guesser = visitorAt(() => balancer.url);
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => guesser.post("/sign-in", { login: "guess@example.com", password: `wrong password ${index}` })),
  );
  const [row] = await sql`select wrong_passwords as count, blocked_reason as blocked,
    (select count(*)::int from audit_events where account_id = users.id and details->>'why' = 'wrong-password') as judged,
    (select array_agg(distinct address) from audit_events where account_id = users.id) as addresses
    from users where email = 'guess@example.com'`;
  expect(row).toEqual({ count: 5, blocked: "wrong_passwords", judged: 5, addresses: ["127.0.0.1"] });
  for (const url of everywhere()) {
    const owner = visitorAt(() => url);
    const answer = await owner.post("/sign-in", { login: "guess@example.com", password: temporary });
    expect(answer.text).toContain("Wrong login or password.");
  }
  expect(linkIn(await mail.waitFor("guess@example.com", /is blocked/))).toContain(ORIGIN);
  expect(mail.mails.filter(({ to, subject }) => to === "guess@example.com" && /is blocked/.test(subject))).toHaveLength(1);
});

test("the hourly job that all three clocks ask for runs once and reminds once", async () => {
  await sql`insert into users (name, email, role, password_hash, password_changed_at, last_sign_in_at)
    values ('Due Soon', 'due@example.com', 'staff', 'none', now() - interval '80 days', now())`;
  const { newBoss } = await import("@/lib/store/boss");
  const boss = await (await newBoss({ max: 1, supervise: false, migrate: false, registerInstance: false })).start();
  const asked = await Promise.all([1, 2, 3].map(() => boss.send("hourly")));
  expect(asked.filter(Boolean)).toHaveLength(1);
  await boss.stop({ graceful: false });
  await mail.waitFor("due@example.com");
  await expect.poll(() => sql`select state from pgboss.job where name = 'hourly'`, { timeout: 10_000 }).toEqual([{ state: "completed" }]);
  expect(await sql`select type from audit_events join users on users.id = account_id where email = 'due@example.com'`).toHaveLength(1);
  expect(mail.mails.filter(({ to }) => to === "due@example.com")).toHaveLength(1);
});

test.runIf(isFull)(`${ROLLS} times all three are restarted one after the other under load, and no request is lost`, async () => {
  const begun = Date.now();
  const ledger = new Ledger();
  const crowd = new Crowd({ at: () => balancer.url, origin: ORIGIN, mail, ledger, random: Math.random, admin, prefix: "roll." });
  let opened = 0;
  const open = async (path: string, visitor: Visitor) => {
    while (!crowd.isOver) {
      expect((await visitor.open(path)).status, path).toBe(200);
      opened += 1;
    }
  };
  const work = [
    open(
      "/sign-in",
      visitorAt(() => balancer.url),
    ),
    open("/users", admin),
    ...Array.from({ length: 6 }, () => crowd.work()),
  ];
  const done = Promise.all(work).finally(() => {
    crowd.isOver = true;
  });
  const roll = async () => {
    for (const port of [...portals.keys()].flatMap((port) => Array(ROLLS).fill(port) as number[])) {
      if (crowd.isOver) return;
      await portals.get(port)?.();
      const { end } = await startPortalProcess(settings, port);
      portals.set(port, () => end("SIGTERM"));
    }
    crowd.isOver = true;
  };
  await Promise.all([done, roll()]);
  const counts = [...ledger.totals.values()];
  expect(counts.reduce((sum, { maybe }) => sum + maybe, 0)).toBe(0);
  expect([...(await ledger.compare(sql)), ...(await compareCrowd(sql, crowd)), ...(await halfWay(sql, "roll."))]).toEqual([]);
  console.log(
    `${3 * ROLLS} restarts in ${Math.round((Date.now() - begun) / 1000)} s: ${ledger.answers} forms and ${opened} pages answered`,
  );
});
