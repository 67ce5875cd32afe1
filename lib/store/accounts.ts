import "server-only";
import { asc, eq, gt, inArray, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { attempts, sessions, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { orAway } from "./away";
import { database } from "./client";

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

/** For an account that must be there; throws. */
export function noAccount(id: string | null): never {
  throw new Error(`There is no account ${id}.`);
}
