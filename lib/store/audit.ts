import "server-only";
import { and, count, desc, eq, gt, inArray, ne, type SQL, sql } from "drizzle-orm";
import { auditEvents, sessions, users } from "@/drizzle/schema";
import type { AuditEvent, EventType, Occasion } from "@/lib/domain/decision";
import type { PastTry } from "@/lib/domain/familiar";
import { tellEvents } from "@/lib/server/log";
import { type Database, database, type Transaction } from "./client";
import { afterCommit } from "./transaction";

/** Adds events about this account. The lock that this takes is held until the transaction ends, so that it comes last in one. */
export async function writeEvents(
  db: Database | Transaction,
  accountId: string | null,
  events: AuditEvent[],
  { now: at, address, userAgent, actorId, request }: Occasion,
): Promise<void> {
  const rows = events.map(({ type, details = {} }) => ({ type, details, accountId, actorId, at, address, userAgent, request }));
  await db.insert(auditEvents).values(rows).execute();
  afterCommit(db, () => tellEvents(rows));
}

/** Adds an event that is about nobody's account and changes nothing else. */
export const addEvent = async (event: AuditEvent, occasion: Occasion) => writeEvents(await database(), null, [event], occasion);

/** The support code of the newest event of this type about an account, or null. */
export async function findSupportCode(accountId: string, type: EventType): Promise<string | null> {
  const db = await database();
  const [newest] = await db
    .select({ request: auditEvents.request })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), eq(auditEvents.type, type)))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(1);
  return newest?.request ?? null;
}

/** Whether anything was recorded under this support code. */
export async function hasEvents(request: string): Promise<boolean> {
  const db = await database();
  const rows = await db.select({ id: auditEvents.id }).from(auditEvents).where(eq(auditEvents.request, request)).limit(1);
  return rows.length > 0;
}

const unlockings: EventType[] = ["unlocked", "unlock-refused-by-owner"];

/** How often a mailed link lifted a block of this account since then. */
export async function countUnlocks(db: Database | Transaction, accountId: string, since: Date): Promise<number> {
  const byLink = and(inArray(auditEvents.type, unlockings), sql`${auditEvents.details}->>'by' = 'link'`);
  const [row] = await db
    .select({ count: count() })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), byLink, gt(auditEvents.at, since)));
  return row?.count ?? 0;
}

const tries: EventType[] = ["signed-in", "sign-in-refused", "token-refused"];

/** The last 100 tries to sign in to an account, whose id `account` is, newest first. */
export function listTries(tx: Transaction, account: SQL): Promise<PastTry[]> {
  const { type, address, userAgent, at, id } = auditEvents;
  return tx
    .select({ type: sql<EventType>`${type}`, address, userAgent })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, account), inArray(type, tries)))
    .orderBy(desc(at), desc(id))
    .limit(100)
    .execute();
}

/** What happened to an account, newest first, at most 100 events: when, what, from where, and who did it when it was not the owner. */
export async function listEventsOf(accountId: string) {
  const db = await database();
  const { id, at, type, address, details, actorId } = auditEvents;
  return db
    .select({ id, at, type: sql<EventType>`${type}`, address, details, actor: users.name })
    .from(auditEvents)
    .leftJoin(users, and(eq(users.id, actorId), ne(users.id, accountId)))
    .where(eq(auditEvents.accountId, accountId))
    .orderBy(desc(at), desc(id))
    .limit(100);
}

/** The newest sign-in that did not begin this session, be it a later one elsewhere: when, and from which address; null when there is none. */
export async function findOtherSignIn(accountId: string, sessionId: string): Promise<{ at: Date; address: string } | null> {
  const db = await database();
  const isSignIn = and(eq(auditEvents.accountId, accountId), eq(auditEvents.type, "signed-in" satisfies EventType));
  const began = db.select({ at: sessions.createdAt }).from(sessions).where(eq(sessions.id, sessionId));
  const [other] = await db
    .select({ at: auditEvents.at, address: auditEvents.address })
    .from(auditEvents)
    .where(and(isSignIn, sql`${auditEvents.at} is distinct from (${began})`))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(1);
  return other ?? null;
}
