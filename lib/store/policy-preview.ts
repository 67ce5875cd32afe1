import "server-only";
import { asc, inArray, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { endOf, PERIODS, type Period, type Touch, type Tried, WHYS } from "@/lib/domain/policy-preview";
import { MOST_COUNTED } from "@/lib/domain/users-list";
import { database } from "./client";
import { ableRange, changed, momentOf, seen } from "./status";

/** How many people of a group are named. */
const NAMED = 50;

/** Some people: how many, counted up to 10,001, and the first 50 of them. */
export type Touched = { count: number; people: Account[] };

/** Whom these numbers would ask for a new password, and when: `touchOf` of lib/domain/policy-preview.ts, said once more for the database. */
export async function listTouched(tried: Tried, now: Date): Promise<(Pick<Touch, "why" | "period"> & Touched)[]> {
  const { expires, stale } = clocksOf(tried);
  const due = sql`least(${expires}, ${stale})`;
  const groups = PERIODS.flatMap((period) => WHYS.map((why) => ({ period, why })));
  const touched = [];
  // One after the other: among very many people each takes a while, and others want connections, too.
  for (const { period, why } of groups) {
    const isAge = period === "today" ? sql`${expires} < ${momentOf(now)}` : sql`${expires} <= ${stale} or ${stale} is null`;
    const fits = why === "expired" ? sql`(${isAge})` : sql`(${isAge}) is not true`;
    const where = sql`${ableRange().where} and ${users.newPasswordReason} is null and ${isWithin(due, period, now)} and ${fits}`;
    touched.push({ period, why, ...(await listSome(where, due)) });
  }
  return touched;
}

/** Who has wrong passwords, and is blocked by the next one under these numbers. */
export function listOneShort({ MAX_WRONG_PASSWORDS: most }: Tried, now: Date): Promise<Touched> {
  const isOpen = sql`${users.deletedAt} is null and ${users.blockedReason} is null and ${users.passwordHash} is not null
    and coalesce(${users.invitationExpiresAt} > ${momentOf(now)}, true)`;
  return listSome(sql`${isOpen} and ${users.wrongPasswords} >= ${Math.max(1, most - 1)}`, sql`-${users.wrongPasswords}`);
}

/** When each clock ends; a day has 24 hours, as the rule has it. */
function clocksOf({ PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away }: Tried) {
  const end = (since: SQL, limit: number) => (limit ? sql`(${since} + ${limit * 24}::int * interval '1 hour')` : sql`null::timestamptz`);
  return { expires: end(changed, age), stale: end(seen, away) };
}

function isWithin(due: SQL, period: Period, now: Date): SQL {
  const [begin, end] = [momentOf(now), momentOf(endOf(period, now))];
  if (period === "today") return sql`${due} < ${begin}`;
  return period === "week" ? sql`${due} between ${begin} and ${end}` : sql`${due} > ${momentOf(endOf("week", now))} and ${due} <= ${end}`;
}

/** Of more than 10,001 people 50 of the first that are found; of fewer the 50 who come first. */
async function listSome(where: SQL, by: SQL): Promise<Touched> {
  const db = await database();
  const found = await db.execute<{ id: string; count: number }>(sql`
    with fitting as materialized (select ${users.id}, ${by} as key from ${users} where ${where} limit ${MOST_COUNTED + 1})
    select id, (select count(*)::int from fitting) as count from fitting order by key, id limit ${NAMED}`);
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { count: 0, people: [] };
  const people = await db.select().from(users).where(inArray(users.id, ids)).orderBy(by, asc(users.id));
  return { count: found[0]?.count ?? 0, people };
}
