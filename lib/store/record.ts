import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { attempts, sessions, users } from "@/drizzle/schema";
import { type Account, isAbleAdmin } from "@/lib/domain/account";
import type { Decision, Occasion } from "@/lib/domain/decision";
import { isNobody } from "@/lib/domain/invitation";
import type { Mail, MailPayload } from "@/lib/domain/mail";
import { type Attempt, AttemptOver, isFresh, SessionOver } from "@/lib/domain/sign-in";
import { hashToken } from "@/lib/secrets";
import { adapter } from "./adapter";
import { writeEvents } from "./audit";
import type { Transaction } from "./client";
import { markInvited } from "./invitation-lists";
import { saveLink, voidLinks } from "./links";
import { writeMail } from "./mails";

/**
 * Writes all of a decision about an account, which stands in its locked row as `before`, inside the transaction `tx`, and gives its reply.
 * Nothing may be locked or written in `tx` after it.
 */
export async function record<Reply>(tx: Transaction, before: Account, decision: Decision<Reply>, occasion: Occasion): Promise<Reply> {
  const { id } = decision.account;
  const facts = changed(before, decision.account);
  if (facts) await tx.update(users).set(facts).where(eq(users.id, id));
  await endSessions(tx, decision);
  await endAttempts(tx, decision);
  if (decision.attempt) await saveAttempt(tx, decision.attempt);
  for (const purpose of decision.voidLinks ?? []) await voidLinks(tx, purpose, id);
  if (decision.link) await saveLink(tx, decision.link, id);
  await changeSessions(tx, decision, occasion);
  for (const mail of decision.mails ?? []) await post(tx, mail, decision.account, occasion);
  for (const mail of decision.alerts ?? []) await tellAdmins(tx, mail, occasion);
  if (decision.listed) await markInvited(tx, decision.listed);
  // Last: from here to the end of the transaction no other event is written, and nobody who holds that lock may wait for another one.
  await writeEvents(tx, isNobody(decision.account) ? null : id, decision.events, occasion);
  return decision.reply;
}

/** A rule passes on what it does not change. */
function changed(before: Account, after: Account): Partial<Account> | null {
  const facts = Object.entries(after).filter(([name, fact]) => fact !== before[name as keyof Account]);
  return facts.length > 0 ? Object.fromEntries(facts) : null;
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
  if (isFresh(attempt)) return tx.insert(attempts).values(attempt);
  const { id, accountId: _accountId, ...proofs } = attempt;
  const kept = await tx.update(attempts).set(proofs).where(eq(attempts.id, id)).returning({ id: attempts.id });
  if (kept.length === 0) throw new AttemptOver();
}

async function changeSessions(tx: Transaction, { account, session, recoveryCodes, renew }: Decision<unknown>, occasion: Occasion) {
  if (session) await beginSession(tx, session, account.id, occasion);
  if (recoveryCodes) await changeSession(tx, recoveryCodes.sessionId, account.id, { recoveryCodes: recoveryCodes.sealed });
  if (renew) await changeSession(tx, renew.sessionId, account.id, { sessionToken: hashToken(renew.token) });
}

async function beginSession(
  tx: Transaction,
  { token, expires, replaces }: NonNullable<Decision<unknown>["session"]>,
  userId: string,
  occasion: Occasion,
) {
  if (replaces) await tx.delete(sessions).where(eq(sessions.id, replaces));
  const { now: createdAt, address, userAgent } = occasion;
  const row = { sessionToken: hashToken(token), userId, expires, createdAt, address, userAgent };
  await adapter(tx).createSession?.(row);
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

async function tellAdmins(tx: Transaction, mail: Mail, occasion: Occasion) {
  const admins = await tx.select().from(users).where(eq(users.role, "admin"));
  for (const admin of admins) if (isAbleAdmin(admin, occasion.now)) await post(tx, mail, admin, occasion);
}

function post(tx: Transaction, mail: Mail, { id, name, email, language }: Account, { now, address, userAgent }: Occasion) {
  const payload: MailPayload = { mail, name, email, at: now, address, userAgent, ...(language && { language }) };
  return writeMail(tx, payload, id);
}
