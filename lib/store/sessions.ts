import "server-only";
import { and, desc, eq, gt, inArray, sql } from "drizzle-orm";
import { sessions, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Occasion } from "@/lib/domain/decision";
import { SessionOver } from "@/lib/domain/sign-in";
import { orAway } from "./away";
import { type Database, database, type Transaction } from "./client";

export type Session = typeof sessions.$inferSelect;

/** The session whose cookie has this hash, and its account, in one query; also when it is over, which the caller judges. */
export async function findSession(tokenHash: string): Promise<{ session: Session; account: Account } | null> {
  const [found] = await orAway(lookUpIn(await database()).execute({ tokenHash }));
  return found ?? null;
}

/** Every request asks for it, so that the statement is written once, and not through the adapter. */
const lookUps = new WeakMap<Database, ReturnType<typeof writeLookUp>>();

function lookUpIn(db: Database) {
  const lookUp = lookUps.get(db) ?? writeLookUp(db);
  lookUps.set(db, lookUp);
  return lookUp;
}

const writeLookUp = (db: Database) =>
  db
    .select({ session: sessions, account: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.sessionToken, sql.placeholder("tokenHash")))
    .prepare("session");

/** The sessions of an account that are not over, newest first. */
export async function listSessionsOf(accountId: string, now: Date) {
  const db = await database();
  const { id, createdAt, expires, address, userAgent } = sessions;
  const live = and(eq(sessions.userId, accountId), gt(expires, now));
  return db.select({ id, createdAt, expires, address, userAgent }).from(sessions).where(live).orderBy(desc(createdAt), desc(id));
}

/** How many sessions of these accounts are not over. */
export async function countSessionsOf(accountIds: string[], now: Date): Promise<number> {
  const db = await database();
  return db.$count(sessions, and(inArray(sessions.userId, accountIds), gt(sessions.expires, now)));
}

/** The recovery codes that this session still has to show, sealed; null if there are none. */
export async function findSessionCodes(sessionId: string): Promise<string | null> {
  const db = await database();
  const [row] = await db.select({ codes: sessions.recoveryCodes }).from(sessions).where(eq(sessions.id, sessionId));
  return row?.codes ?? null;
}

/**
 * Throws `SessionOver` when the session that somebody acts by has ended: its admin may have been blocked since the form was let in. Whoever ends it
 * from now on waits for this transaction.
 */
export async function holdSession(tx: Transaction, { session }: Occasion): Promise<void> {
  if (!session) return;
  const held = await tx.select({ id: sessions.id }).from(sessions).where(eq(sessions.id, session)).for("share");
  if (held.length === 0) throw new SessionOver();
}
