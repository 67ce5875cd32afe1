import "server-only";
import { randomUUID } from "node:crypto";
import { and, count, desc, eq, gt, inArray, isNotNull, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { mails } from "@/drizzle/schema";
import type { MailKind, MailPayload, MailStatus } from "@/lib/domain/mail";
import { days, later } from "@/lib/domain/time";
import { seal, unseal } from "@/lib/secrets";
import { database, type Transaction } from "./client";
import { enqueueMail } from "./queue";

/** Writes a mail and queues it, both inside `tx`: it leaves when that commits and never was when it does not. */
export async function writeMail(tx: Transaction, payload: MailPayload, accountId: string | null): Promise<void> {
  const id = randomUUID();
  const sealed = seal(JSON.stringify(payload), "mail", id);
  const { email: recipient, at: createdAt, mail } = payload;
  await tx.insert(mails).values({ id, accountId, recipient, kind: mail.kind, payload: sealed, createdAt });
  // Whoever has to act now does not wait behind thousands of invitations.
  await enqueueMail(tx, id, accountId ?? id, mail.kind !== "invitation");
}

/** How many mails of this kind were written to the account since then, counted inside `tx`. */
export async function countMails(tx: Transaction, accountId: string, kind: MailKind, since: Date): Promise<number> {
  const recent = and(eq(mails.accountId, accountId), eq(mails.kind, kind), gt(mails.createdAt, since));
  const [row] = await tx.select({ count: count() }).from(mails).where(recent);
  return row?.count ?? 0;
}

/** A mail with its opened payload, which is null when it was emptied or when no secret of `AUTH_SECRET` opens it. */
export async function findMail(id: string) {
  const db = await database();
  const [row] = await db.select().from(mails).where(eq(mails.id, id));
  return row ? { ...row, payload: open(row) } : null;
}

const statusAfter = { accepted: "accepted", refused: "failed", retry: "waiting" } as const satisfies Record<string, MailStatus>;

/**
 * Records what became of a waiting mail, `why` in words; one that is settled already stays as it is. A settled mail loses its
 * payload, since that may hold a temporary password or a link, unless `keepPayload` (trial mode's outbox shows it).
 */
export async function settleMail(id: string, outcome: keyof typeof statusAfter, why: string | null, keepPayload: boolean): Promise<void> {
  const db = await database();
  const status = statusAfter[outcome];
  const settled = status !== "waiting" && { settledAt: new Date(), ...(!keepPayload && { payload: null }) };
  await db
    .update(mails)
    .set({ status, failure: why, ...settled })
    .where(and(eq(mails.id, id), eq(mails.status, "waiting")));
}

/** Trial mode's outbox: the newest 200 mails, newest first. */
export async function listOutbox() {
  const db = await database();
  const rows = await db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(200);
  return rows.map((row) => ({ id: row.id, recipient: row.recipient, kind: row.kind, createdAt: row.createdAt, payload: open(row) }));
}

/** Days for which a mail that did not get through is worth somebody's attention. */
const ATTENTION = 30;

/**
 * The newest 20 mails that the mail service refused or has not taken yet at a first try, newest first, unless the same was written to the same
 * person once more since.
 */
export async function listUndelivered(now: Date) {
  const db = await database();
  const { id, recipient, kind, status, failure, createdAt } = mails;
  const columns = { id, recipient, kind, status, failure, createdAt };
  const again = alias(mails, "again");
  const isAgain = and(eq(again.accountId, mails.accountId), eq(again.kind, kind), gt(again.createdAt, createdAt));
  const isRecent = gt(createdAt, later(now, -days(ATTENTION)));
  return db
    .select(columns)
    .from(mails)
    .where(and(isNotNull(failure), isRecent, notExists(db.select({ id: again.id }).from(again).where(isAgain))))
    .orderBy(desc(createdAt), desc(id))
    .limit(20);
}

/** What became of the newest 100 mails to an account's owner, newest first, without what they said. */
export async function listMailsOf(accountId: string) {
  const db = await database();
  const { id, kind, status, failure, createdAt, settledAt } = mails;
  const columns = { id, kind, status, failure, createdAt, settledAt };
  return db.select(columns).from(mails).where(eq(mails.accountId, accountId)).orderBy(desc(createdAt), desc(id)).limit(100);
}

/** What became of the newest invitation to each of these accounts; an account that got none is not there. */
export async function listInvitationMails(accountIds: string[]) {
  const db = await database();
  const rows = await db
    .selectDistinctOn([mails.accountId], { accountId: mails.accountId, status: mails.status, failure: mails.failure })
    .from(mails)
    .where(and(inArray(mails.accountId, accountIds), eq(mails.kind, "invitation")))
    .orderBy(mails.accountId, desc(mails.createdAt));
  return new Map(rows.map(({ accountId, ...mail }) => [accountId, mail]));
}

function open({ id, payload }: { id: string; payload: string | null }): MailPayload | null {
  if (payload === null) return null;
  try {
    return JSON.parse(unseal(payload, "mail", id), revive) as MailPayload;
  } catch {
    return null;
  }
}

const MOMENTS = new Set(["at", "expiresAt", "on"]);

const revive = (name: string, value: unknown) => (MOMENTS.has(name) && typeof value === "string" ? new Date(value) : value);
