import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { adapter } from "./adapter";
import { database } from "./client";

export type Session = typeof sessions.$inferSelect;

/** The session whose cookie has this hash, and its account, in one query; also when it is over, which the caller judges. */
export async function findSession(tokenHash: string): Promise<{ session: Session; account: Account } | null> {
  const found = await adapter(await database()).getSessionAndUser?.(tokenHash);
  // The adapter's types know only its own columns; it selects whole rows.
  return found ? { session: found.session as Session, account: found.user as unknown as Account } : null;
}

/** The sessions of an account that are not over, newest first. */
export async function listSessionsOf(accountId: string, now: Date) {
  const db = await database();
  const { id, createdAt, expires, address, userAgent } = sessions;
  const live = and(eq(sessions.userId, accountId), gt(expires, now));
  return db.select({ id, createdAt, expires, address, userAgent }).from(sessions).where(live).orderBy(desc(createdAt), desc(id));
}

/** The recovery codes that this session still has to show, sealed; null if there are none. */
export async function findSessionCodes(sessionId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db.select({ codes: sessions.recoveryCodes }).from(sessions).where(eq(sessions.id, sessionId));
  return row?.codes ?? null;
}
