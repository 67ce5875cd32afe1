import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { asc, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { auditEvents, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { administer } from "@/lib/domain/administration";
import type { AuditEvent } from "@/lib/domain/decision";
import { changeByAdmin } from "@/lib/store/administration";
import { addEvent, writeEvents } from "@/lib/store/audit";
import { type ChainFault, verifyChain } from "@/lib/store/audit-chain";
import { changeAccount } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { anOccasion, NOW, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

const signedOut: AuditEvent = { type: "signed-out" };
const add = async (count: number) => writeEvents(await database(), null, Array<AuditEvent>(count).fill(signedOut), anOccasion());
const run = async (...statements: string[]) => {
  const db = await database();
  for (const statement of statements) await db.execute(sql.raw(statement));
};
const newest = async () => (await verifyChain(null)).newest ?? { id: 0, hash: "" };
const ids = async () =>
  (await (await database()).select({ id: auditEvents.id }).from(auditEvents).orderBy(asc(auditEvents.id))).map(({ id }) => id);
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

/** Does what the owner of the table can do and the portal cannot, looks what the check finds, and puts everything back. */
async function behindItsBack(statements: string[], chunk?: number): Promise<ChainFault[]> {
  await run("create table kept as select * from audit_events", "alter table audit_events disable trigger user", ...statements);
  const { faults } = await verifyChain(null, chunk);
  await run("delete from audit_events", "insert into audit_events select * from kept", "drop table kept");
  await run("alter table audit_events enable trigger user");
  return faults;
}

beforeAll(freshDatabase);
beforeAll(() => add(20));

afterEach(async () => {
  const { faults, count } = await verifyChain(null);
  expect([faults, await ids()]).toEqual([[], upTo(count)]);
});

describe("an event is added and never changed or taken away [ASVS 16.4.2]", () => {
  test.each([
    "update audit_events set address = '' where id = 3",
    "update audit_events set address = '' where false",
    "delete from audit_events where id = 3",
    "truncate audit_events",
    "insert into audit_events (at, type, address, user_agent) values (now(), 'x', '', '') on conflict (id) do update set type = 'y'",
  ])("%s", async (statement) => {
    await expect(run(statement)).rejects.toThrow("The audit log only grows");
  });

  test("id and hashes are the database's to give, whatever the statement says", async () => {
    const { id } = await newest();
    await run("insert into audit_events (id, at, type, address, user_agent, hash, previous_hash) values (2, now(), 'x', '', '', '1', '2')");
    expect(await ids()).toEqual(upTo(id + 1));
  });
});

describe("what happened behind the portal's back is found", () => {
  const forged = (id: number) =>
    `update audit_events set hash = sha256(convert_to(jsonb_build_array(id, extract(epoch from at), type, account_id, actor_id, address,
      user_agent, details, request, encode(previous_hash, 'hex'))::text, 'UTF8')) where id = ${id}`;

  test.each([
    "at = at + interval '1 microsecond'",
    "type = 'signed-in'",
    `account_id = '${randomUUID()}'`,
    `actor_id = '${randomUUID()}'`,
    "address = address || ' '",
    "user_agent = ''",
    `details = '{"why": null}'`,
    "request = ''",
    "previous_hash = ''",
    "hash = ''",
  ])("an event that was changed: %s", async (change) => {
    expect(await behindItsBack([`update audit_events set ${change} where id = 7`])).toContainEqual({ id: 7, what: "changed" });
  });

  test("an event that was changed and given a fitting hash breaks the chain after it", async () => {
    const found = await behindItsBack(["update audit_events set address = '' where id = 7", forged(7)]);
    expect(found).toEqual([{ id: 8, what: "unlinked" }]);
  });

  test.each([
    ["one", "id = 7", { id: 7, to: 7 }],
    ["several", "id between 7 and 9", { id: 7, to: 9 }],
    ["the first ones", "id < 4", { id: 1, to: 3 }],
  ])("events that are missing: %s", async (_, which, gap) => {
    expect(await behindItsBack([`delete from audit_events where ${which}`])).toEqual([{ what: "missing", ...gap }]);
  });

  test("events that were put in: instead of another one, before the first one, after the last one", async () => {
    const put = (id: number) => `insert into audit_events (id, at, type, address, user_agent) values (${id}, now(), 'x', '', '')`;
    const { id: last } = await newest();
    expect(await behindItsBack(["delete from audit_events where id = 7", put(7), forged(7)])).toEqual([
      { id: 7, what: "unlinked" },
      { id: 8, what: "unlinked" },
    ]);
    expect(await behindItsBack([put(0)])).toEqual([{ id: 0, what: "changed" }]);
    expect(await behindItsBack([put(last + 1)])).toEqual([{ id: last + 1, what: "changed" }]);
  });

  test("two events that changed places", async () => {
    const swap = [7, 8].map((id) => `update audit_events set id = ${-id} where id = ${id}`);
    const back = ["update audit_events set id = 8 where id = -7", "update audit_events set id = 7 where id = -8"];
    expect((await behindItsBack([...swap, ...back])).map(({ id }) => id)).toEqual([7, 8, 9]);
  });

  test("a tail that was cut off, and a log that was chained anew, by the event that was kept elsewhere", async () => {
    await add(5);
    const kept = await newest();
    expect((await verifyChain(kept)).faults).toEqual([]);
    await run("create table cut as select * from audit_events", "alter table audit_events disable trigger user");
    await run(`delete from audit_events where id > ${kept.id - 2}`);
    const cut = await verifyChain(kept);
    const chain = "select id, at, type, account_id, actor_id, '198.51.100.1', user_agent, details, request from cut order by id";
    await run("delete from audit_events", "alter table audit_events enable trigger audit_events_chain");
    await run(`insert into audit_events (id, at, type, account_id, actor_id, address, user_agent, details, request) ${chain}`);
    const anew = [await verifyChain(null), await verifyChain(kept)];
    await run("alter table audit_events disable trigger user", "delete from audit_events", "insert into audit_events select * from cut");
    await run("alter table audit_events enable trigger user", "drop table cut");
    expect(cut.faults).toEqual([{ id: kept.id - 1, to: kept.id, what: "missing" }]);
    expect(anew.map(({ faults }) => faults)).toEqual([[], [{ id: kept.id, what: "changed" }]]);
  });
});

test("the check and the database's trigger agree on the hash of any event, in whatever settings it is written", async () => {
  const texts = ["", '"', "\\", "],[", "null", "é́", "日本", "\u{1F511}", "a\nb"];
  const text = fc.constantFrom(...texts);
  const event = fc.record({
    at: fc.date({ min: new Date("1970-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }),
    type: text,
    accountId: fc.option(fc.uuid()),
    actorId: fc.option(fc.uuid()),
    address: text,
    userAgent: text,
    request: fc.option(text),
    details: fc.dictionary(
      text,
      fc.oneof(text, fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(null)),
    ),
  });
  const settings = [
    "time zone 'Asia/Kathmandu'",
    "datestyle = 'SQL, DMY'",
    "intervalstyle = 'sql_standard'",
    "extra_float_digits = -15",
    "bytea_output = 'escape'",
  ];
  for (const setting of settings)
    await (await database()).transaction(async (tx) => {
      await tx.execute(sql.raw(`set local ${setting}`));
      await tx.insert(auditEvents).values(fc.sample(event, 40).map((row) => ({ ...row, details: { ...row.details } })));
    });
});

describe("however many write at once, the chain is unbroken [ASVS 15.4.2]", () => {
  const decide = (account: Account) => ({ account, events: [signedOut, signedOut] as [AuditEvent, AuditEvent], reply: null });

  test("changes of different accounts and of the same ones, by admins, and events of nobody", async () => {
    const people = Array.from({ length: 12 }, () => somebody({ role: "admin" }));
    await (await database()).insert(users).values(people);
    const { id: before } = await newest();
    const changes = people.flatMap(({ id }, at) => {
      const other = people[(at + 5) % people.length]?.id ?? id;
      const occasion = anOccasion({ actorId: other });
      return [
        ...Array.from({ length: 6 }, () => changeAccount(id, anOccasion(), decide)),
        changeByAdmin(id, occasion, (account, others) => administer("require-new-password", account, occasion, others)),
        addEvent(signedOut, anOccasion()),
      ];
    });
    await Promise.all(changes);
    expect((await newest()).id).toBe(before + people.length * (6 * 2 + 1 + 1));
  });

  test("what was rolled back leaves no gap", async () => {
    const db = await database();
    const broken = db.transaction(async (tx) => {
      await writeEvents(tx, null, [signedOut], anOccasion());
      throw new Error("afterwards");
    });
    await expect(broken).rejects.toThrow("afterwards");
    await add(1);
  });
});

test("the migration chains the events that were there before, without gaps, in their order", async () => {
  const db = await database();
  const statements = (await readFile("drizzle/migrations/0003_audit-chain.sql", "utf8")).split("--> statement-breakpoint");
  const rows = await db.transaction(async (tx) => {
    // The table as the release before left it, in a schema of its own.
    await tx.execute(sql`create schema before`);
    await tx.execute(sql`set local search_path = before`);
    await tx.execute(sql`create table audit_events (id bigint primary key generated always as identity, at timestamptz not null, type text not null,
      account_id uuid, actor_id uuid, address text not null, user_agent text not null, details jsonb not null default '{}')`);
    await tx.execute(sql`create index audit_events_account on audit_events (account_id, id)`);
    await tx.execute(sql`insert into audit_events (at, type, address, user_agent)
      select ${NOW.toISOString()}::timestamptz - n * interval '1 hour', 'event ' || n, '', '' from generate_series(1, 500) n`);
    await tx.execute(sql`delete from audit_events where id % 7 = 0`);
    for (const statement of statements) await tx.execute(sql.raw(statement));
    await tx.execute(sql`insert into audit_events (at, type, address, user_agent) values (now(), 'later', '', '')`);
    const found = await tx.execute<{ id: string; type: string; linked: boolean }>(
      sql`select id, type, previous_hash = lag(hash, 1, '') over (order by id) and length(hash) = 32 as linked from audit_events order by id`,
    );
    await tx.execute(sql`drop schema before cascade`);
    return found;
  });
  const left = upTo(500).filter((number) => number % 7 !== 0);
  expect(rows.map(({ id }) => Number(id))).toEqual(upTo(left.length + 1));
  expect(rows.map(({ type }) => type)).toEqual([...left.map((number) => `event ${number}`), "later"]);
  expect(rows.filter(({ linked }) => !linked)).toEqual([]);
});

test("a log of several chunks is walked to its end, and across their borders", async () => {
  await add(30);
  const { id: last } = await newest();
  expect(await verifyChain(null, 7)).toMatchObject({ count: last, newest: { id: last }, faults: [] });
  expect(await verifyChain(null, last)).toMatchObject({ count: last, newest: { id: last }, faults: [] });
  const changes = ["update audit_events set address = '' where id in (14, 15)", "delete from audit_events where id in (21, 22)"];
  expect(await behindItsBack(changes, 7)).toEqual([
    { id: 14, what: "changed" },
    { id: 15, what: "changed" },
    { id: 21, to: 22, what: "missing" },
  ]);
});
