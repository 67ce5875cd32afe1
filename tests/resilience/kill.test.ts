import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import { hashToken } from "@/lib/secrets";
import { verifyChain } from "@/lib/store/audit-chain";
import { newBoss } from "@/lib/store/boss";
import { Crowd } from "@/tests/support/crowd";
import { compareCrowd } from "@/tests/support/crowd-check";
import { freshDatabase } from "@/tests/support/database";
import { halfWay } from "@/tests/support/half-way";
import { Ledger } from "@/tests/support/ledger";
import { type MailService, startMailService } from "@/tests/support/mail-service";
import { freePort } from "@/tests/support/more-portals";
import { sql as connect } from "@/tests/support/portal";
import { startPortalProcess } from "@/tests/support/portal-process";
import { seeded } from "@/tests/support/seeded";
import { Visitor } from "@/tests/support/visitor";

const isFull = import.meta.env.MODE === "full";
const ROUNDS = isFull ? 200 : 2;
const CLIENTS = 8;
const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));

let mail: MailService;

beforeAll(async () => {
  mail = await startMailService();
  return () => mail.stop();
});
beforeAll(freshDatabase);

test(`${ROUNDS} kills of a portal under load lose nothing that was acknowledged, double no mail and leave nothing half done (seed ${SEED})`, async () => {
  const begun = Date.now();
  const random = seeded(SEED);
  const [port, sql, ledger] = [await freePort(), connect(), new Ledger()];
  const [at, origin] = [() => `http://127.0.0.1:${port}`, "http://localhost:3000"];
  const admin = new Visitor(at, origin);
  admin.cookies.set("sid", await adminSession(sql));
  const crowd = new Crowd({ at, origin, mail, ledger, random, admin, prefix: `kim.${SEED}.` });
  const settings = { ADDRESS_LIMIT: "0", RESEND_BASE_URL: mail.url };

  for (let round = 1; round <= ROUNDS; round += 1) {
    const portal = await startPortalProcess(settings, port);
    crowd.isOver = false;
    const work = Promise.all(Array.from({ length: CLIENTS }, () => crowd.work()));
    // The moment is told in answers, so that a slow machine kills as much; the first round brings the crowd together.
    const moment = ledger.answers + (round === 1 ? (isFull ? 60 : 30) : 40 * random());
    let isWorking = true;
    void work.finally(() => (isWorking = false)).catch(() => {});
    while (isWorking && ledger.answers < moment) await Promise.race([work, wait(5)]);
    await wait(100 * random());
    crowd.isOver = true;
    await portal.end("SIGKILL");
    await work;
    const faults = [...(await ledger.compare(sql)), ...(await compareCrowd(sql, crowd)), ...(await halfWay(sql, `kim.${SEED}.`))];
    expect(faults, `round ${round} with SEED=${SEED}`).toEqual([]);
  }

  const portal = await startPortalProcess(settings, port);
  await allMailsSettled(sql);
  await expectMailsOnce(sql);
  expect((await verifyChain(null)).faults).toEqual([]);
  await portal.end("SIGTERM");
  await sql.end();
  const totals = [...ledger.totals].map(([type, { sure, maybe }]) => `${type} ${sure} (+${maybe} unanswered)`).join(", ");
  const again = mail.tries.length - mail.mails.length;
  console.log(
    `${ROUNDS} kills in ${Math.round((Date.now() - begun) / 1000)} s: ${totals}; ${mail.mails.length} mails, ${again} offered again`,
  );
});

/** The value of a cookie that is good for the whole run. */
async function adminSession(sql: ReturnType<typeof connect>): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const [row] = await sql<{ id: string }[]>`
    insert into users (name, email, role, password_hash, password_changed_at, last_sign_in_at)
    values ('Bo Admin', 'bo@example.com', 'admin', 'none', now(), now()) returning id`;
  await sql`insert into sessions (session_token, user_id, expires) values (${hashToken(token)}, ${row?.id ?? ""}, now() + interval '10 hours')`;
  return token;
}

/**
 * A mail that was just leaving when its portal died is taken up again when its minute is over, by the queue's own upkeep, which looks once
 * a minute. The short form lets that minute pass in the database, and the upkeep look at once.
 */
async function allMailsSettled(sql: ReturnType<typeof connect>) {
  const upkeep = isFull ? null : await newBoss({ max: 1, superviseIntervalSeconds: 1, monitorIntervalSeconds: 1, registerInstance: false });
  if (upkeep) {
    await sql`update pgboss.job set started_on = started_on - interval '2 minutes' where name = 'mails' and state = 'active'`;
    await sql`update pgboss.queue set monitor_on = null`;
    await upkeep.start();
  }
  const waiting = async () => (await sql`select from mails where status = 'waiting'`).length;
  await expect.poll(waiting, { timeout: isFull ? 300_000 : 15_000, interval: 100 }).toBe(0);
  await upkeep?.stop({ graceful: false });
}

async function expectMailsOnce(sql: ReturnType<typeof connect>) {
  const rows = await sql<{ id: string }[]>`select id from mails`;
  expect(mail.mails.map(({ idempotencyKey }) => idempotencyKey).sort()).toEqual(rows.map(({ id }) => id).sort());
  const [alerts] = await sql`select
    (select count(*)::int from mails where kind = 'not-me') as mails,
    (select count(*)::int from audit_events where type = 'unlock-refused-by-owner') as events`;
  expect(alerts?.["mails"]).toBe(alerts?.["events"]);
}
