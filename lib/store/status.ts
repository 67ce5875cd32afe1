import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Status } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { days, later } from "@/lib/domain/time";

const changed = sql`coalesce(${users.passwordChangedAt}, ${users.createdAt})`;
const seen = sql`greatest(coalesce(${users.lastSignInAt}, ${users.passwordChangedAt}, ${users.createdAt}), ${users.passwordResetAt})`;

/** `statusOf` of lib/domain/account.ts, said once more for the database, so that it can filter and sort; a test holds the two equal. */
export function statusExpression(now: Date): SQL<Status> {
  const { PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away } = policy();
  const isOver = (since: SQL, limit: number) => (limit ? sql`${since} < ${moment(later(now, -days(limit)))}` : sql`false`);
  return sql<Status>`case
    when ${users.deletedAt} is not null then 'deleted'
    when ${users.blockedReason} = 'admin' then 'blocked-by-admin'
    when ${users.blockedReason} = 'wrong_passwords' then 'blocked-wrong-passwords'
    when ${users.blockedReason} = 'wrong_tokens' then 'blocked-wrong-tokens'
    when ${users.passwordHash} is null or ${users.invitationExpiresAt} <= ${moment(now)} then 'invitation-expired'
    when ${users.invitationExpiresAt} is not null then 'invited'
    when ${isOver(changed, age)} then 'password-expired'
    when ${isOver(seen, away)} then 'away'
    else 'active' end`;
}

/** When `nextDue` of lib/domain/expiry.ts bites, without asking whether something bites already; null when both clocks are off. */
export function dueExpression(): SQL<Date | null> {
  const { PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away } = policy();
  const end = (since: SQL, limit: number) => (limit ? sql`${since} + ${limit * 24} * interval '1 hour'` : sql`null::timestamptz`);
  return sql<Date | null>`least(${end(changed, age)}, ${end(seen, away)})`;
}

const moment = (date: Date) => sql`${date.toISOString()}::timestamptz`;
