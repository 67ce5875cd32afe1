import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { auditEvents, mails, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { remind } from "@/lib/domain/reminder";
import { days, later } from "@/lib/domain/time";
import { remindEverybody } from "@/lib/server/reminders";
import { database } from "@/lib/store/client";
import { findMail } from "@/lib/store/mails";
import { eachDueSoon } from "@/lib/store/reminders";
import { ago, ahead, NOW, SECOND, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);
beforeEach(async () => {
  await (await database()).execute(sql`truncate users, mails cascade`);
});

async function add(...people: Partial<Account>[]): Promise<Account[]> {
  const rows = people.map(somebody);
  return (await database()).insert(users).values(rows).returning();
}

const reminded = (people: Account[]) =>
  and(
    eq(auditEvents.type, "reminded"),
    inArray(
      auditEvents.accountId,
      people.map(({ id }) => id),
    ),
  );

/** Who got how many reminders, by the names that the tests gave them. */
async function remindedOnes(): Promise<Record<string, number>> {
  const rows = await (await database())
    .select({ name: users.name, count: sql<number>`count(*)::int` })
    .from(mails)
    .innerJoin(users, eq(users.id, mails.accountId))
    .where(eq(mails.kind, "password-due"))
    .groupBy(users.name);
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
}

const expiring = (left: number): Partial<Account> => ({ lastSignInAt: NOW, passwordChangedAt: ago(days(90) - left) });
const stale = (left: number): Partial<Account> => ({ passwordChangedAt: NOW, lastSignInAt: ago(days(30) - left) });
const fresh = { lastSignInAt: NOW, passwordChangedAt: NOW };

const edges: [string, number, boolean][] = [
  ["14 days and a second", days(14) + SECOND, false],
  ["14 days", days(14), true],
  ["7 days and a second", days(7) + SECOND, true],
  ["7 days", days(7), true],
  ["1 day", days(1), true],
  ["a second", SECOND, true],
  ["no time", 0, false],
  ["a second ago", -SECOND, false],
];

const others: Record<string, Partial<Account>> = {
  "fresh in every way": fresh,
  deleted: { ...expiring(days(7)), deletedAt: NOW },
  "blocked by an admin": { ...expiring(days(7)), blockedAt: NOW, blockedReason: "admin" },
  "blocked after wrong passwords": { ...stale(days(7)), blockedAt: NOW, blockedReason: "wrong_passwords" },
  "still invited": { ...expiring(days(7)), invitationExpiresAt: ahead(days(1)) },
  "without a password": { ...expiring(days(7)), passwordHash: null },
  "asked for a new password": { ...expiring(days(7)), newPasswordReason: "admin" },
  "reset since the last sign-in": { ...stale(days(7)), passwordResetAt: NOW },
};

describe("the job picks exactly the due accounts, once each [ASVS 6.4.5]", () => {
  test("around every edge of both clocks, and nobody who cannot sign in or is asked already", async () => {
    const around = edges.flatMap(([left, milliseconds]) => [
      { name: `expires in ${left}`, ...expiring(milliseconds) },
      { name: `stale in ${left}`, ...stale(milliseconds) },
    ]);
    await add(...around, ...Object.entries(others).map(([name, facts]) => ({ name, ...facts })));
    await add({ name: "never signed in, and the password is unknown in age", ...{ lastSignInAt: null, passwordChangedAt: null } });
    const due = edges.filter(([, , isDue]) => isDue).flatMap(([left]) => [`expires in ${left}`, `stale in ${left}`]);
    expect(await remindEverybody(NOW)).toBe(due.length);
    expect(await remindedOnes()).toEqual(Object.fromEntries(due.map((name) => [name, 1])));
    expect(await remindEverybody(NOW)).toBe(0);
    // A second later the next step has come for the two pairs that it was a second away for.
    expect(await remindEverybody(later(NOW, SECOND))).toBe(4);
  });

  test("as the rule alone would pick them, among people of every kind", async () => {
    const moment = fc.option(fc.integer({ min: -100, max: 2 }).map((day) => ahead(days(day))));
    const person = fc.record({ passwordChangedAt: moment, lastSignInAt: moment, passwordResetAt: moment, createdAt: moment });
    const rows = await add(...fc.sample(person, 600).map(({ createdAt, ...facts }) => ({ ...facts, createdAt: createdAt ?? NOW })));
    const due = rows.filter((account) => remind(account, NOW)).map(({ id }) => id);
    expect(due.length).toBeGreaterThan(20);
    expect(await remindEverybody(NOW)).toBe(due.length);
    const written = await (await database()).select({ id: mails.accountId }).from(mails);
    expect(written.map(({ id }) => id).sort()).toEqual(due.sort());
  });

  test("also beyond the first 500, and past those who were reminded before", async () => {
    const on = ahead(days(7));
    const reminded = Array.from({ length: 1200 }, () => ({ ...expiring(days(7)), remindedOf: `expired ${on.toISOString()} 7` }));
    const first = (index: string) => ({ id: `${index}${randomUUID().slice(1)}`, name: index, ...expiring(days(7)) });
    await add(...reminded, first("0"), first("8"), first("f"));
    expect(await remindEverybody(NOW)).toBe(3);
    expect(await remindedOnes()).toEqual({ "0": 1, "8": 1, f: 1 });
  });

  test("five runs at once send one mail each", async () => {
    const people = await add(...Array.from({ length: 20 }, (_, at) => ({ name: `person ${at}`, ...stale(days(7)) })));
    const sent = await Promise.all(Array.from({ length: 5 }, () => remindEverybody(NOW)));
    expect(sent.reduce((sum, count) => sum + count)).toBe(20);
    expect(Object.values(await remindedOnes())).toEqual(Array.from({ length: 20 }, () => 1));
    expect(await (await database()).select().from(auditEvents).where(reminded(people))).toHaveLength(20);
  });
});

test("a reminder tells its owner which clock, until when and how long, and is on record", async () => {
  const [person] = await add({ name: "Ana Ruiz", ...expiring(days(6) + SECOND) });
  await remindEverybody(NOW);
  const db = await database();
  const [row] = await db.select().from(mails);
  const on = ahead(days(6) + SECOND);
  expect(row).toMatchObject({ accountId: person?.id, recipient: person?.email, kind: "password-due", status: "waiting" });
  expect((await findMail(row?.id ?? ""))?.payload?.mail).toEqual({ kind: "password-due", why: "expired", on, days: 7 });
  const details = { why: "expired", on: on.toISOString(), step: 7 };
  expect(
    await db
      .select()
      .from(auditEvents)
      .where(reminded(person ? [person] : [])),
  ).toMatchObject([{ type: "reminded", accountId: person?.id, actorId: null, at: NOW, details }]);
});

test("one account's failure is logged and stops no other's reminder, and is made up for by the next run", async () => {
  const people = await add(...Array.from({ length: 9 }, () => expiring(days(1))));
  const broken = people.toSorted((one, other) => one.id.localeCompare(other.id))[4]?.id ?? "";
  const db = await database();
  await db.execute(sql`create function refuse() returns trigger language plpgsql as 'begin raise exception ''refused''; end'`);
  await db.execute(
    sql.raw(`create trigger refuse before insert on mails for each row when (new.account_id = '${broken}') execute function refuse()`),
  );
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await remindEverybody(NOW)).toBe(8);
  expect(log.mock.calls.map(([said]) => said)).toEqual([`The reminder for account ${broken} was not sent:`]);
  await db.execute(sql`drop trigger refuse on mails`);
  expect(await remindEverybody(NOW)).toBe(1);
});

test("a clock that is off chooses nobody", async () => {
  await add(expiring(days(7)), stale(days(7)));
  expect(await Array.fromAsync(eachDueSoon(NOW))).toHaveLength(2);
  const chosenWith = async (settings: Record<string, string>) => {
    vi.resetModules();
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    return Array.fromAsync((await import("@/lib/store/reminders")).eachDueSoon(NOW));
  };
  expect(await chosenWith({ AWAY_MAX_DAYS: "0" })).toMatchObject([expiring(days(7))]);
  expect(await chosenWith({ PASSWORD_MAX_AGE_DAYS: "0" })).toEqual([]);
});
