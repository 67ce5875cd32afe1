import "server-only";
import { eq } from "drizzle-orm";
import { verificationTokens } from "@/drizzle/schema";
import type { Link } from "@/lib/domain/decision";
import { hashToken } from "@/lib/secrets";
import { adapter } from "./adapter";
import type { Transaction } from "./client";

/** A mailed link belongs to one purpose and one account; the table keeps the hash of what the mail carries. */
const identifierOf = (purpose: Link["purpose"], accountId: string) => `${purpose}:${accountId}`;

/** The link becomes the only one of its purpose and account. */
export async function saveLink(tx: Transaction, { purpose, token, expiresAt }: Link, accountId: string) {
  await voidLinks(tx, purpose, accountId);
  const row = { identifier: identifierOf(purpose, accountId), token: hashToken(token), expires: expiresAt };
  await adapter(tx).createVerificationToken?.(row);
}

export function voidLinks(tx: Transaction, purpose: Link["purpose"], accountId: string) {
  return tx.delete(verificationTokens).where(eq(verificationTokens.identifier, identifierOf(purpose, accountId)));
}
