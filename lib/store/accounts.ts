import "server-only";
import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { attempts, sessions, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Decision, Link, Occasion } from "@/lib/domain/decision";
import type { PastTry } from "@/lib/domain/familiar";
import { nobody } from "@/lib/domain/invitation";
import { resetsCountSince } from "@/lib/domain/reset";
import { listTries } from "./audit";
import { orAway } from "./away";
import { database, type Transaction } from "./client";
import { type FoundLink, findLink } from "./links";
import { countMails } from "./mails";
import { record } from "./record";
import { inTransaction } from "./transaction";

/**
 * The keystone: locks the account's row, applies the pure rule to what stands there, and writes account, events, mails, sessions
 * and attempt in one transaction. A rule that throws leaves everything as it was. Throws when there is no such account.
 */
export function changeAccount<Reply>(id: string, occasion: Occasion, decide: (account: Account) => Decision<Reply>): Promise<Reply> {
  return underLock(eq(users.id, id), () => noAccount(id), occasion, decide);
}

/** For an account that must be there; throws. */
export function noAccount(id: string | null): never {
  throw new Error(`There is no account ${id}.`);
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
  return withTries(eq(users.email, email), () => nobody(email), occasion, decide);
}

/** `judgeLogin` for somebody who forgot the password: the rule is also told how many reset mails the account got of late. */
export function judgeForgotten<Reply>(
  email: string,
  occasion: Occasion,
  decide: (account: Account, mailsBefore: number) => Decision<Reply>,
): Promise<Reply> {
  return underLock(
    eq(users.email, email),
    () => nobody(email),
    occasion,
    async (account, tx) => decide(account, await countMails(tx, account.id, "password-reset", resetsCountSince(occasion.now))),
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

/** `changeAccount` for a step of somebody on the way in: the rule is also told the account's tries of late. */
export function changeOnTheWay<Reply>(id: string, occasion: Occasion, decide: Judge<Reply>): Promise<Reply> {
  return withTries(eq(users.id, id), () => noAccount(id), occasion, decide);
}

/** Adds an account; null when its e-mail address is taken, and then nothing is written. */
export async function createAccount<Reply>(decision: Decision<Reply>, occasion: Occasion): Promise<Reply | null> {
  return inTransaction(async (tx) => {
    const added = await tx.insert(users).values(decision.account).onConflictDoNothing({ target: users.email }).returning({ id: users.id });
    return added.length > 0 ? record(tx, decision.account, decision, occasion) : null;
  });
}

/** What the password of this login is compared with, or null. */
export async function findPasswordOf(email: string): Promise<Pick<Account, "passwordHash" | "invitationExpiresAt"> | null> {
  const db = await database();
  const { passwordHash, invitationExpiresAt } = users;
  const [row] = await orAway(db.select({ passwordHash, invitationExpiresAt }).from(users).where(eq(users.email, email)).execute());
  return row ?? null;
}

/** The account of this login, in its canonical form, or null. */
export async function findAccountByEmail(email: string): Promise<Account | null> {
  const db = await database();
  const [row] = await db.select().from(users).where(eq(users.email, email));
  return row ?? null;
}

/** The account of this id, or null. */
export async function findAccount(id: string): Promise<Account | null> {
  const db = await database();
  const [row] = await db.select().from(users).where(eq(users.id, id));
  return row ?? null;
}

/** The accounts of these ids that there are, by name. */
export async function findAccounts(ids: string[]): Promise<Account[]> {
  const db = await database();
  return db.select().from(users).where(inArray(users.id, ids)).orderBy(asc(users.name), asc(users.id));
}

/** The account of this id. Throws when there is none. */
export const getAccount = async (id: string): Promise<Account> => (await findAccount(id)) ?? noAccount(id);

/** The accounts with a session, or with somebody on the way in, at this moment. */
export async function listAccountsInside(now: Date): Promise<string[]> {
  const db = await database();
  const signedIn = db.select({ id: sessions.userId }).from(sessions).where(gt(sessions.expires, now));
  const onTheWay = db.select({ id: attempts.accountId }).from(attempts).where(gt(attempts.expiresAt, now));
  return (await union(signedIn, onTheWay)).map(({ id }) => id);
}

/** Whether anybody was ever added; a portal without accounts needs its first invitation. */
export async function hasAccounts(): Promise<boolean> {
  const db = await database();
  const rows = await db.select({ one: sql`1` }).from(users).limit(1);
  return rows.length > 0;
}

/** `past` are the account's tries to sign in, newest first. */
type Judge<Reply> = (account: Account, past: PastTry[]) => Decision<Reply>;

function withTries<Reply>(which: ReturnType<typeof eq>, orElse: () => Account, occasion: Occasion, decide: Judge<Reply>): Promise<Reply> {
  return inTransaction(async (tx) => {
    const holder = tx.select({ id: users.id }).from(users).where(which);
    // Sent together, and done in this order: the tries are those under the lock.
    const [[account = orElse()], past] = await Promise.all([
      tx.select().from(users).where(which).for("update").execute(),
      listTries(tx, sql`(${holder})`),
    ]);
    return record(tx, account, decide(account, past), occasion);
  });
}

async function underLock<Reply>(
  which: ReturnType<typeof eq>,
  orElse: () => Account,
  occasion: Occasion,
  decide: (account: Account, tx: Transaction) => Decision<Reply> | Promise<Decision<Reply>>,
): Promise<Reply> {
  return inTransaction(async (tx) => {
    const [row] = await tx.select().from(users).where(which).for("update");
    const account = row ?? orElse();
    return record(tx, account, await decide(account, tx), occasion);
  });
}
