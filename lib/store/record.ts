import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { attempts, sessions, users } from "@/drizzle/schema";
import { type Account, mayAdminister } from "@/lib/domain/account";
import type { Decision, Occasion, Replaced } from "@/lib/domain/decision";
import { isInvited, isNobody } from "@/lib/domain/invitation";
import type { Mail, MailPayload } from "@/lib/domain/mail";
import { type Attempt, AttemptOver, isFresh, SessionOver } from "@/lib/domain/sign-in";
import { hashToken } from "@/lib/secrets";
import { adapter } from "./adapter";
import { writeEvents } from "./audit";
import type { Transaction } from "./client";
import { markInvited } from "./invitation-lists";
import { saveLink, voidLinks } from "./links";
import { writeMail } from "./mails";
import { holdSession } from "./sessions";

/**
 * Writes all of a decision about an account, which stands in its locked row as `before`, inside the transaction `tx`, and gives its reply.
 * Nothing may be locked or written in `tx` after it. Throws `SessionOver` when the session that somebody acts by has ended.
 */
export async function record<Reply>(tx: Transaction, before: Account, decision: Decision<Reply>, occasion: Occasion): Promise<Reply> {
  const { account, recoveryCodes, renew } = decision;
  await holdSession(tx, occasion);
  await endSessions(tx, decision);
  await endAttempts(tx, decision);
  for (const purpose of decision.voidLinks ?? []) await voidLinks(tx, purpose, account.id);
  if (decision.link) await saveLink(tx, decision.link, account.id);
  if (recoveryCodes) await changeSession(tx, recoveryCodes.sessionId, account.id, { recoveryCodes: recoveryCodes.sealed });
  if (renew) await changeSession(tx, renew.sessionId, account.id, { sessionToken: hashToken(renew.token) });
  for (const mail of decision.mails ?? []) await post(tx, mail, account, occasion);
  for (const mail of decision.alerts ?? []) await tellAdmins(tx, mail, account, occasion);
  if (decision.listed) await markInvited(tx, decision.listed);
  await saveTogether(tx, before, decision, occasion);
  return decision.reply;
}

/** Each begins its statement at once, so that they are sent together; the database does them in this order. */
const saveTogether = (tx: Transaction, before: Account, { account, attempt, session, events }: Decision<unknown>, occasion: Occasion) =>
  Promise.all([
    saveFacts(tx, before, account),
    attempt && (session ? redeem(tx, attempt) : saveAttempt(tx, attempt)),
    session && beginSession(tx, session, account.id, occasion),
    session?.replaces && tellReplaced(tx, session.replaces, account, occasion),
    // Last: from here to the end of the transaction no other event is written, and nobody who holds that lock may wait for another one.
    writeEvents(tx, isNobody(account) ? null : account.id, events, occasion),
  ]);

/** A rule passes on what it does not change. */
async function saveFacts(tx: Transaction, before: Account, after: Account) {
  const facts = Object.entries(after).filter(([name, fact]) => fact !== before[name as keyof Account]);
  if (facts.length > 0) await tx.update(users).set(Object.fromEntries(facts)).where(eq(users.id, after.id)).execute();
}

async function endSessions(tx: Transaction, { account, attempt, endSessions: which }: Decision<unknown>) {
  if (!which) return;
  if (which !== "all" && "only" in which) {
    await tx.delete(sessions).where(and(eq(sessions.id, which.only), eq(sessions.userId, account.id)));
    return;
  }
  const others = which === "all" ? undefined : ne(sessions.id, which.except);
  await tx.delete(sessions).where(and(eq(sessions.userId, account.id), others));
  await tx.delete(attempts).where(and(eq(attempts.accountId, account.id), attempt ? ne(attempts.id, attempt.id) : undefined));
}

async function endAttempts(tx: Transaction, { account, endAttempts: which }: Decision<unknown>) {
  if (!which) return;
  const one = which === "all" ? undefined : eq(attempts.id, which.only);
  await tx.delete(attempts).where(and(eq(attempts.accountId, account.id), one));
}

/** A fresh attempt is added; one that goes on must still be there, since a change of the account may have ended it meanwhile. */
async function saveAttempt(tx: Transaction, attempt: Attempt) {
  if (isFresh(attempt)) return tx.insert(attempts).values(attempt).execute();
  const { id, accountId: _accountId, ...proofs } = attempt;
  const kept = await tx.update(attempts).set(proofs).where(eq(attempts.id, id)).returning({ id: attempts.id }).execute();
  if (kept.length === 0) throw new AttemptOver();
}

/** Of any number who use up one attempt at once, one finds it there; a fresh one is known to nobody else. */
async function redeem(tx: Transaction, attempt: Attempt) {
  if (isFresh(attempt)) return;
  const used = await tx.delete(attempts).where(eq(attempts.id, attempt.id)).returning({ id: attempts.id }).execute();
  if (used.length === 0) throw new AttemptOver();
}

async function beginSession(
  tx: Transaction,
  { token, expires, replaces }: NonNullable<Decision<unknown>["session"]>,
  userId: string,
  occasion: Occasion,
) {
  const { now: createdAt, address, userAgent } = occasion;
  const row = { sessionToken: hashToken(token), userId, expires, createdAt, address, userAgent };
  const ended = replaces && tx.delete(sessions).where(eq(sessions.id, replaces.id)).execute();
  await Promise.all([ended, adapter(tx).createSession(row)]);
}

/** Whoever's session ends as somebody else signs in by the same browser finds it in their own record. */
async function tellReplaced(tx: Transaction, { accountId }: Replaced, account: Account, occasion: Occasion) {
  if (accountId !== account.id) await writeEvents(tx, accountId, [{ type: "signed-out", details: { why: "replaced" } }], occasion);
}

async function changeSession(
  tx: Transaction,
  id: string,
  userId: string,
  facts: { recoveryCodes: string | null } | { sessionToken: string },
) {
  const own = and(eq(sessions.id, id), eq(sessions.userId, userId));
  const kept = await tx.update(sessions).set(facts).where(own).returning({ id: sessions.id });
  if (kept.length === 0) throw new SessionOver();
}

/** Every admin who ever came in, also one who is blocked after wrong passwords. Whom it is about counts as they are from now on. */
async function tellAdmins(tx: Transaction, mail: Mail, about: Account, occasion: Occasion) {
  const admins = await tx.select().from(users).where(eq(users.role, "admin"));
  for (const admin of admins.map((each) => (each.id === about.id ? about : each)))
    if (mayAdminister(admin) && !isInvited(admin)) await post(tx, mail, admin, occasion);
}

function post(tx: Transaction, mail: Mail, { id, name, email, language }: Account, { now, address, userAgent }: Occasion) {
  const payload: MailPayload = { mail, name, email, at: now, address, userAgent, ...(language && { language }) };
  return writeMail(tx, payload, id);
}
