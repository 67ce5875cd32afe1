import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { endOf, PERIODS, type Period, type Touch, type Tried, WHYS } from "@/lib/domain/policy-preview";
import { MOST_COUNTED } from "@/lib/domain/users-list";
import { database } from "./client";
import { ableRange, changed, momentOf, seen } from "./status";

/** How many people of a group are named. */
const NAMED = 50;

/** How many people, counted up to 10,001; how many of those the numbers in force touch anyway; and 50 of them, beginning with those whom only the tried numbers touch. */
export type Touched = { count: number; anyway: number; people: Account[] };

/** Whom these numbers would ask for a new password, and when: `touchOf` of lib/domain/policy-preview.ts, said once more for the database. */
export async function listTouched(tried: Tried, now: Date): Promise<(Pick<Touch, "why" | "period"> & Touched)[]> {
  const { expires, stale, due } = clocksOf(tried);
  const { due: inForce } = clocksOf(policy());
  const groups = PERIODS.flatMap((period) => WHYS.map((why) => ({ period, why })));
  const touched = [];
  // One after the other: among very many people each takes a while, and others want connections, too.
  for (const { period, why } of groups) {
    const isAge = period === "today" ? sql`${expires} < ${momentOf(now)}` : sql`${expires} <= ${stale} or ${stale} is null`;
    const fits = why === "expired" ? sql`(${isAge})` : sql`(${isAge}) is not true`;
    const where = sql`${ableRange().where} and ${users.newPasswordReason} is null and ${isWithin(due, period, now)} and ${fits}`;
    touched.push({ period, why, ...(await listSome(where, isBy(inForce, period, now), due)) });
  }
  return touched;
}

/** Who has wrong passwords, and is blocked by the next one under these numbers. */
export function listOneShort({ MAX_WRONG_PASSWORDS: most }: Tried, now: Date): Promise<Touched> {
  const isOpen = sql`${users.deletedAt} is null and ${users.blockedReason} is null and ${users.passwordHash} is not null
    and coalesce(${users.invitationExpiresAt} > ${momentOf(now)}, true)`;
  const isAlready = sql`${users.wrongPasswords} >= ${policy().MAX_WRONG_PASSWORDS - 1}`;
  return listSome(sql`${isOpen} and ${users.wrongPasswords} >= ${Math.max(1, most - 1)}`, isAlready, sql`-${users.wrongPasswords}`);
}

/** When each clock ends; a day has 24 hours, as the rule has it. */
function clocksOf({ PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away }: Tried) {
  const end = (since: SQL, limit: number) => (limit ? sql`(${since} + ${limit * 24}::int * interval '1 hour')` : sql`null::timestamptz`);
  const [expires, stale] = [end(changed, age), end(seen, away)];
  return { expires, stale, due: sql`least(${expires}, ${stale})` };
}

/** Whether something is due by the end of this period; what is due this moment is not due yet. */
const isBy = (due: SQL, period: Period, now: Date) =>
  period === "today" ? sql`${due} < ${momentOf(now)}` : sql`${due} <= ${momentOf(endOf(period, now))}`;

function isWithin(due: SQL, period: Period, now: Date): SQL {
  const before = PERIODS[PERIODS.indexOf(period) - 1];
  return before ? sql`${isBy(due, period, now)} and not ${isBy(due, before, now)}` : isBy(due, period, now);
}

/** The first 50 in order, or, of more than 10,001 people, the first 50 of those that were counted. */
async function listSome(where: SQL, anyway: SQL, by: SQL): Promise<Touched> {
  const db = await database();
  const found = await db.execute<{ id: string; count: number; anyway: number }>(sql`
    with fitting as materialized (
      select ${users.id}, coalesce(${anyway}, false) as anyway, ${by} as key from ${users} where ${where} limit ${MOST_COUNTED + 1})
    select id, (select count(*)::int from fitting) as count, (select count(*)::int from fitting where anyway) as anyway
    from fitting order by fitting.anyway, key, id limit ${NAMED}`);
  const ids = found.map(({ id }) => id);
  const [{ count, anyway: before } = { count: 0, anyway: 0 }] = found;
  const people = count > 0 ? await db.select().from(users).where(inArray(users.id, ids)) : [];
  return { count, anyway: before, people: people.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)) };
}
