import "server-only";
import { and, asc, between, gt, isNotNull, isNull } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { REMINDER_DAYS } from "@/lib/domain/reminder";
import { days, later } from "@/lib/domain/time";
import { database } from "./client";
import { dueExpression } from "./status";

const BATCH = 500;
const AHEAD = days(Math.max(...REMINDER_DAYS));

/**
 * Accounts for which a new password may be due within 14 days, at most 500, by id; the next ones come `after` the last id.
 * A coarse choice: whether there is something to say, the rule (`remind`) says.
 */
export async function listDueSoon(now: Date, after: string | null): Promise<Account[]> {
  const able = and(isNull(users.deletedAt), isNull(users.blockedAt), isNull(users.invitationExpiresAt), isNotNull(users.passwordHash));
  const isDueSoon = between(dueExpression(), now.toISOString(), later(now, AHEAD).toISOString());
  const db = await database();
  return db
    .select()
    .from(users)
    .where(and(able, isDueSoon, after ? gt(users.id, after) : undefined))
    .orderBy(asc(users.id))
    .limit(BATCH);
}
