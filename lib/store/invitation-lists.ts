import "server-only";
import { and, asc, count, desc, eq, gte, inArray, isNull, lt, notExists, or, sql } from "drizzle-orm";
import { invitationLists as lists, mails, invitationListRows as rows, users } from "@/drizzle/schema";
import type { Listed, Occasion } from "@/lib/domain/decision";
import type { ListedPerson, Note, RowState } from "@/lib/domain/invitation-list";
import type { MailStatus } from "@/lib/domain/mail";
import { days, later } from "@/lib/domain/time";
import { database, type Transaction } from "./client";
import { enqueueInvitations } from "./queue";
import { holdSession } from "./sessions";

/** How many rows one job invites: few, so that little is done again when its portal dies. */
export const PART = 20;

/** Keeps a checked list until it is sent or given up. The reply is its id. */
export async function saveList(people: ListedPerson[], createdBy: string, now: Date): Promise<string> {
  const db = await database();
  return db.transaction(async (tx) => {
    const [list] = await tx.insert(lists).values({ createdAt: now, createdBy }).returning({ id: lists.id });
    if (!list) throw new Error("The list was not written.");
    for (let from = 0; from < people.length; from += 1000)
      await tx.insert(rows).values(people.slice(from, from + 1000).map((person) => ({ ...person, listId: list.id })));
    return list.id;
  });
}

/** Which of these addresses have an account; a deleted one can be invited anew. */
export async function listUsersAmong(emails: string[]): Promise<Set<string>> {
  const db = await database();
  const alive = and(sql`${users.email} = any(${sql.param(emails)}::text[])`, isNull(users.deletedAt));
  return new Set((await db.select({ email: users.email }).from(users).where(alive)).map(({ email }) => email));
}

/** A list and how many of its rows are in which state; null when there is none of this id. */
export async function findList(id: string) {
  const db = await database();
  const [list] = await db.select().from(lists).where(eq(lists.id, id));
  if (!list) return null;
  const counted = await db.select({ state: rows.state, count: count() }).from(rows).where(eq(rows.listId, id)).groupBy(rows.state);
  const counts: Record<RowState, number> = { ready: 0, invited: 0, skipped: 0, wrong: 0 };
  for (const { state, count: number } of counted) counts[state] = number;
  return { ...list, counts };
}

/** The first rows of a list in one of these states, as the list has them. */
export async function listRows(id: string, states: RowState[], limit: number) {
  const db = await database();
  return db
    .select()
    .from(rows)
    .where(and(eq(rows.listId, id), inArray(rows.state, states)))
    .orderBy(asc(rows.row))
    .limit(limit);
}

/** What became of the newest invitation of each person invited from a list. */
export async function countInvitationMails(id: string): Promise<Record<MailStatus, number>> {
  const db = await database();
  const newest = db
    .selectDistinctOn([mails.accountId], { status: mails.status })
    .from(rows)
    .innerJoin(users, eq(users.email, rows.email))
    .innerJoin(mails, and(eq(mails.accountId, users.id), eq(mails.kind, "invitation")))
    .where(and(eq(rows.listId, id), eq(rows.state, "invited")))
    .orderBy(mails.accountId, desc(mails.createdAt))
    .as("newest");
  const counted = await db.select({ status: newest.status, count: count() }).from(newest).groupBy(newest.status);
  const counts: Record<MailStatus, number> = { waiting: 0, accepted: 0, failed: 0 };
  for (const { status, count: number } of counted) counts[status] = number;
  return counts;
}

/** The newest 10 lists that still hold somebody to invite. */
export async function listUnfinished() {
  const db = await database();
  return db
    .select({ id: lists.id, createdAt: lists.createdAt, startedAt: lists.startedAt, waiting: count() })
    .from(lists)
    .innerJoin(rows, and(eq(rows.listId, lists.id), eq(rows.state, "ready")))
    .groupBy(lists.id)
    .orderBy(desc(lists.createdAt))
    .limit(10);
}

/**
 * Sets a list's invitations going, or those that are left of it: jobs that any portal does, so that neither a page nor a process has to wait for them.
 * Throws `SessionOver`, and nothing is set going, when the session that somebody acts by has ended.
 */
export async function startList(id: string, occasion: Occasion): Promise<void> {
  const { now, address, userAgent, actorId } = occasion;
  const db = await database();
  await db.transaction(async (tx) => {
    await holdSession(tx, occasion);
    const going = { startedAt: now, startedBy: actorId, address, userAgent };
    await tx.update(lists).set(going).where(eq(lists.id, id));
    const part = sql<number>`${rows.row} / ${sql.raw(String(PART))}`;
    const parts = await tx
      .selectDistinct({ part })
      .from(rows)
      .where(and(eq(rows.listId, id), eq(rows.state, "ready")))
      .orderBy(part);
    await enqueueInvitations(
      tx,
      parts.map((each) => ({ listId: id, part: each.part })),
    );
  });
}

/** Who is still to be invited in this part of a list, and at whose word. */
export async function findPart(listId: string, part: number) {
  const db = await database();
  const [list] = await db.select().from(lists).where(eq(lists.id, listId));
  if (!list) return null;
  const within = and(gte(rows.row, part * PART), lt(rows.row, (part + 1) * PART));
  const ready = and(eq(rows.listId, listId), within, eq(rows.state, "ready"));
  return { list, people: await db.select().from(rows).where(ready).orderBy(asc(rows.row)) };
}

const stillReady = ({ listId, row }: Listed) => and(eq(rows.listId, listId), eq(rows.row, row), eq(rows.state, "ready"));

/** Says inside `tx`, which invites the person, that it did. */
export const markInvited = (tx: Transaction, listed: Listed) => tx.update(rows).set({ state: "invited" }).where(stillReady(listed));

/** Says why a person of the list was not invited after all. */
export async function skipRow(listed: Listed, note: Note): Promise<void> {
  const db = await database();
  await db.update(rows).set({ state: "skipped", note }).where(stillReady(listed));
}

/** Days after which a list that was sent is given up, whoever is left on it: its admin is none any more. */
const GIVEN_UP = 30;

/** Deletes lists made before this moment that were never sent, that nobody is left to be invited from, or that were given up. */
export async function deleteListsBefore(moment: Date): Promise<void> {
  const db = await database();
  const ready = db
    .select()
    .from(rows)
    .where(and(eq(rows.listId, lists.id), eq(rows.state, "ready")));
  const isGivenUp = lt(lists.startedAt, later(moment, -days(GIVEN_UP)));
  await db.delete(lists).where(and(lt(lists.createdAt, moment), or(isNull(lists.startedAt), notExists(ready), isGivenUp)));
}
