import "server-only";
import type { sessions } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { adapter } from "./adapter";
import { database } from "./client";

export type Session = typeof sessions.$inferSelect;

/** The session whose cookie has this hash, and its account, in one query; also when it is over, which the caller judges. */
export async function findSession(tokenHash: string): Promise<{ session: Session; account: Account } | null> {
  const found = await adapter(await database()).getSessionAndUser?.(tokenHash);
  // The adapter's types know only its own columns; it selects whole rows.
  return found ? { session: found.session as Session, account: found.user as unknown as Account } : null;
}
