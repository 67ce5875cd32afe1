import { sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { isOneShort, PERIODS, type Tried, touchOf, WHYS } from "@/lib/domain/policy-preview";
import { days, later } from "@/lib/domain/time";
import { database } from "@/lib/store/client";
import { listOneShort, listTouched } from "@/lib/store/policy-preview";
import { ago, ahead, NOW, SECOND, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

/** Each edge of both clocks under the numbers that are tried, and people of every kind between. */
const limits = [90, 60, 30, 14, 7];
const edges = limits.flatMap((limit) =>
  [0, 7, 30].flatMap((left) => [-SECOND, 0, SECOND].map((bit) => later(NOW, days(left - limit) + bit))),
);
const moment = fc.option(fc.oneof(fc.constantFrom(...edges), fc.integer({ min: -days(150), max: 0 }).map(ahead)));
const person = fc.record({
  passwordChangedAt: moment,
  lastSignInAt: moment,
  passwordResetAt: fc.option(fc.constantFrom(...edges), { freq: 1 }),
  createdAt: moment.map((at) => at ?? NOW),
  wrongPasswords: fc.integer({ min: 0, max: 5 }),
});
const barriers: Partial<Account>[] = [
  { deletedAt: NOW },
  { blockedReason: "admin", blockedAt: NOW },
  { passwordHash: null },
  { newPasswordReason: "unlock" },
  { invitationExpiresAt: NOW },
  { invitationExpiresAt: ahead(SECOND) },
];

let people: Account[] = [];
beforeAll(async () => {
  const kinds = fc.sample(fc.tuple(person, fc.constantFrom({}, {}, {}, ...barriers)), { numRuns: 1500, seed: 7 });
  const rows = kinds.map(([facts, barrier]) => somebody({ ...facts, ...barrier }));
  people = await (await database()).insert(users).values(rows).returning();
});

const of = (age: number, away: number, wrong = 3): Tried => ({
  PASSWORD_MAX_AGE_DAYS: age,
  AWAY_MAX_DAYS: away,
  MAX_WRONG_PASSWORDS: wrong,
});
const idsOf = (some: Account[]) => some.map(({ id }) => id);

test.each([of(90, 30), of(60, 14), of(60, 0), of(0, 14), of(0, 0), of(3650, 3650), of(1, 1), of(120, 7)])(
  "the database and the rule agree on whom %o touches",
  async (tried) => {
    const touched = await listTouched(tried, NOW);
    expect(touched.map(({ period, why }) => `${period} ${why}`)).toEqual(
      PERIODS.flatMap((period) => WHYS.map((why) => `${period} ${why}`)),
    );
    for (const { period, why, count, anyway, people: named } of touched) {
      const wanted = people.flatMap((account) => {
        const touch = touchOf(account, tried, NOW);
        return touch?.period === period && touch.why === why ? [account] : [];
      });
      expect([period, why, count, named.length]).toEqual([period, why, wanted.length, Math.min(50, wanted.length)]);
      expect(idsOf(wanted)).toEqual(expect.arrayContaining(idsOf(named)));
      const isAnyway = (account: Account) => {
        const touch = touchOf(account, policy(), NOW);
        return touch !== null && PERIODS.indexOf(touch.period) <= PERIODS.indexOf(period);
      };
      expect(anyway).toBe(wanted.filter(isAnyway).length);
      // Whom only the numbers that are tried touch comes first.
      expect(named.map(isAnyway)).toEqual(named.map(isAnyway).toSorted());
    }
  },
);

test.each([1, 2, 3, 5, 6, 100])("the database and the rule agree on whom a next wrong password blocks when %i do", async (most) => {
  const wanted = people.filter((account) => isOneShort(account, of(90, 30, most), NOW));
  const { count, people: named } = await listOneShort(of(90, 30, most), NOW);
  expect([count, named.length]).toEqual([wanted.length, Math.min(50, wanted.length)]);
  expect(idsOf(wanted)).toEqual(expect.arrayContaining(idsOf(named)));
});

test("who comes first is named first where all of them are touched anyway", async () => {
  const [{ people: named = [] } = {}] = await listTouched(of(0, 30), NOW).then((all) =>
    all.filter(({ count, anyway }) => count > 50 && anyway === count),
  );
  const dates = named.map((account) => touchOf(account, of(0, 30), NOW)?.on.getTime() ?? 0);
  expect(dates.length).toBe(50);
  expect(dates).toEqual(dates.toSorted((one, other) => one - other));
});

test("a group beyond 10,000 is not counted farther", async () => {
  await (await database()).execute(sql`
    insert into users (name, email, password_hash, password_changed_at, last_sign_in_at)
    select 'Zoe', 'zoe' || n || '@example.com', 'hash', ${ago(days(400)).toISOString()}::timestamptz, now() from generate_series(1, 10100) n`);
  const [first] = await listTouched(of(300, 0), NOW);
  expect([first?.count, first?.people.length]).toEqual([10_001, 50]);
});
