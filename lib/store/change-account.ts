import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { attempts, sessions, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Decision, Link, Occasion } from "@/lib/domain/decision";
import type { PastTry } from "@/lib/domain/familiar";
import { nobody } from "@/lib/domain/invitation";
import { resetsCountSince } from "@/lib/domain/reset";
import { type Attempt, AttemptOver, isAsFar, SessionOver } from "@/lib/domain/sign-in";
import { noAccount } from "./accounts";
import { listTries } from "./audit";
import type { Transaction } from "./client";
import { type FoundLink, findLink } from "./links";
import { countMails } from "./mails";
import { record } from "./record";
import { inTransaction } from "./transaction";

/**
 * The keystone: locks the account's row, applies the pure rule to what stands there, and writes account, events, mails, sessions
 * and attempt in one transaction. A rule that throws leaves everything as it was. Throws when there is no such account.
 */
export function changeAccount<Reply>(id: string, occasion: Occasion, decide: (account: Account) => Decision<Reply>): Promise<Reply> {
  return underLock(byId(id), occasion, decide);
}

/** `changeAccount` for a rule that may have nothing to do: when it answers null, or the account is gone, nothing is written. */
export async function changeIfDue<Reply>(
  id: string,
  occasion: Occasion,
  decide: (account: Account) => Decision<Reply> | null,
): Promise<Reply | null> {
  return inTransaction(async (tx) => {
    const [account] = await tx.select().from(users).where(eq(users.id, id)).for("update");
    const decision = account && decide(account);
    return decision ? record(tx, account, decision, occasion) : null;
  });
}

/**
 * `changeAccount` for a login that may belong to nobody: the rule is then asked about an account that nobody can sign in to, and
 * the same statements run, so that neither the answer nor its time tells the difference.
 */
export function judgeLogin<Reply>(email: string, occasion: Occasion, decide: Judge<Reply>): Promise<Reply> {
  return withTries(byLogin(email), occasion, decide);
}

/** `judgeLogin` for somebody who forgot the password: the rule is also told how many reset mails the account got of late. */
export function judgeForgotten<Reply>(
  email: string,
  occasion: Occasion,
  decide: (account: Account, mailsBefore: number) => Decision<Reply>,
): Promise<Reply> {
  return underLock(byLogin(email), occasion, async (account, tx) =>
    decide(account, await countMails(tx, account.id, "password-reset", resetsCountSince(occasion.now))),
  );
}

/**
 * `changeAccount` for whoever holds a mailed link; null, and nothing is written, when no such link works. The link is looked for
 * again under the account's lock, where every decision that voids it is written, so that of any number of callers at once one finds it.
 */
export async function changeByLink<Reply>(
  purpose: Link["purpose"],
  token: string,
  occasion: Occasion,
  decide: (link: FoundLink) => Decision<Reply>,
): Promise<Reply | null> {
  const sent = await findLink(purpose, token, occasion.now);
  if (!sent) return null;
  return inTransaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, sent.account.id)).for("update");
    const link = await findLink(purpose, token, occasion.now, tx);
    return link && record(tx, link.account, decide(link), occasion);
  });
}

/**
 * `changeAccount` for a step of somebody on the way in: the rule is also told the account's tries of late. Throws `AttemptOver`, and nothing is
 * written, when the attempt ended or went on meanwhile: whoever sent one step twice guessed nothing.
 */
export function changeOnTheWay<Reply>(attempt: Attempt, occasion: Occasion, decide: Judge<Reply>): Promise<Reply> {
  return withTries(byId(attempt.accountId), occasion, decide, attempt);
}

/**
 * `changeAccount` for somebody signed in. Throws `SessionOver`, and nothing is written, when the session ended meanwhile, or got another token
 * by the same form sent before.
 */
export function changeInSession<Reply>(
  id: string,
  session: { id: string; tokenHash: string },
  occasion: Occasion,
  decide: (account: Account) => Decision<Reply>,
): Promise<Reply> {
  const same = and(eq(sessions.id, session.id), eq(sessions.sessionToken, session.tokenHash));
  return underLock(byId(id), occasion, async (account, tx) => {
    if ((await tx.$count(sessions, same)) === 0) throw new SessionOver();
    return decide(account);
  });
}

/** Adds an account; null when its e-mail address is taken, and then nothing is written. */
export async function createAccount<Reply>(decision: Decision<Reply>, occasion: Occasion): Promise<Reply | null> {
  return inTransaction(async (tx) => {
    const added = await tx.insert(users).values(decision.account).onConflictDoNothing({ target: users.email }).returning({ id: users.id });
    return added.length > 0 ? record(tx, decision.account, decision, occasion) : null;
  });
}

/** `past` are the account's tries to sign in, newest first. */
type Judge<Reply> = (account: Account, past: PastTry[]) => Decision<Reply>;

/** Whose row is locked, and what stands for it when there is none. */
type Whose = { which: SQL; orElse: () => Account };
const byId = (id: string): Whose => ({ which: eq(users.id, id), orElse: () => noAccount(id) });
const byLogin = (email: string): Whose => ({ which: eq(users.email, email), orElse: () => nobody(email) });

function withTries<Reply>({ which, orElse }: Whose, occasion: Occasion, decide: Judge<Reply>, attempt?: Attempt): Promise<Reply> {
  return inTransaction(async (tx) => {
    const holder = tx.select({ id: users.id }).from(users).where(which);
    // Sent together, and done in this order: the tries are those under the lock.
    const [[account = orElse()], past, [current]] = await Promise.all([
      tx.select().from(users).where(which).for("update").execute(),
      listTries(tx, sql`(${holder})`),
      attempt ? tx.select().from(attempts).where(eq(attempts.id, attempt.id)).execute() : [],
    ]);
    if (attempt && !(current && isAsFar(current, attempt))) throw new AttemptOver();
    return record(tx, account, decide(account, past), occasion);
  });
}

function underLock<Reply>(
  { which, orElse }: Whose,
  occasion: Occasion,
  decide: (account: Account, tx: Transaction) => Decision<Reply> | Promise<Decision<Reply>>,
): Promise<Reply> {
  return inTransaction(async (tx) => {
    const [account = orElse()] = await tx.select().from(users).where(which).for("update");
    return record(tx, account, await decide(account, tx), occasion);
  });
}
