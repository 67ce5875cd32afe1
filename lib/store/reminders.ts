import "server-only";
import { and, asc, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { REMINDER_DAYS } from "@/lib/domain/policy";
import { days, later } from "@/lib/domain/time";
import { database } from "./client";
import { ableRange, momentOf } from "./status";

const BATCH = 500;
const AHEAD = days(Math.max(...REMINDER_DAYS));

/**
 * Accounts for which a new password may be due within 14 days, the most urgent first. A coarse choice: whether there is something
 * to say, the rule (`remind`) says. Read 500 at a time, so that neither many accounts nor slow work on each of them holds anything up.
 */
export async function* eachDueSoon(now: Date): AsyncGenerator<Account> {
  const db = await database();
  const { where, by } = ableRange();
  let from = sql`(${momentOf(now)}, '00000000-0000-0000-0000-000000000000'::uuid)`;
  for (let more = true; more; ) {
    const rows = await db
      .select({ account: users, due: sql<string>`${by}::text` })
      .from(users)
      .where(and(where, sql`${by} <= ${momentOf(later(now, AHEAD))}`, sql`(${by}, ${users.id}) > ${from}`))
      .orderBy(asc(by), asc(users.id))
      .limit(BATCH);
    for (const { account } of rows) yield account;
    const last = rows.at(-1);
    if (last) from = sql`(${last.due}::timestamptz, ${last.account.id}::uuid)`;
    more = rows.length === BATCH;
  }
}
