import "server-only";
import { and, eq, gt, sql } from "drizzle-orm";
import { users, verificationTokens } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Link } from "@/lib/domain/decision";
import { unlocksCountSince } from "@/lib/domain/lockout";
import { hashToken } from "@/lib/secrets";
import { adapter } from "./adapter";
import { countUnlocks } from "./audit";
import { orAway } from "./away";
import { type Database, database, type Transaction } from "./client";

/** A mailed link belongs to one purpose and one account; the table keeps the hash of what the mail carries. */
const identifierOf = (purpose: Link["purpose"], accountId: string) => `${purpose}:${accountId}`;

/** A link that still works, and the account that it was mailed to. */
export type FoundLink = { account: Account; expiresAt: Date; unlocksBefore: number };

/** The link of this token; null when it was used or voided, its time has passed, or it was sent for another purpose. */
export async function findLink(purpose: Link["purpose"], token: string, now: Date, within?: Transaction): Promise<FoundLink | null> {
  const db: Database | Transaction = within ?? (await database());
  const asked = db
    .select({ account: users, expiresAt: verificationTokens.expires })
    .from(verificationTokens)
    .innerJoin(users, eq(verificationTokens.identifier, sql`${`${purpose}:`}::text || ${users.id}::text`))
    .where(and(eq(verificationTokens.token, hashToken(token)), gt(verificationTokens.expires, now)));
  const [found] = await orAway(asked.execute());
  if (!found) return null;
  return { ...found, unlocksBefore: await countUnlocks(db, found.account.id, unlocksCountSince(found.account, now)) };
}

/** The link becomes the only one of its purpose and account. */
export async function saveLink(tx: Transaction, { purpose, token, expiresAt }: Link, accountId: string) {
  await voidLinks(tx, purpose, accountId);
  const row = { identifier: identifierOf(purpose, accountId), token: hashToken(token), expires: expiresAt };
  await adapter(tx).createVerificationToken(row);
}

/** From the end of `tx` on no mailed link of this purpose works for the account. */
export function voidLinks(tx: Transaction, purpose: Link["purpose"], accountId: string) {
  return tx.delete(verificationTokens).where(eq(verificationTokens.identifier, identifierOf(purpose, accountId)));
}
