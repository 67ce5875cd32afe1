import "server-only";
import { asc, eq, inArray, or } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { type Account, isAbleAdmin, mayAdminister } from "@/lib/domain/account";
import { denyFormerAdmin } from "@/lib/domain/administration";
import type { Decision, Occasion } from "@/lib/domain/decision";
import type { Refusal } from "@/lib/domain/refusal";
import { noAccount } from "./accounts";
import { database, type Transaction } from "./client";
import { record } from "./record";
import { inTransaction } from "./transaction";

/**
 * `changeAccount` for what the admin of `occasion` does to somebody. Every admin's row and the target's are locked, all in the order of
 * their ids, so that of two admins who act on each other at once one is too late. Whoever is no admin any more is refused, and
 * the rule is told how many other admins could sign in now. Throws when there is no such account, or when nobody acts.
 */
export async function changeByAdmin<Reply>(
  targetId: string,
  occasion: Occasion,
  decide: (account: Account, otherAdmins: number) => Decision<Reply>,
): Promise<Reply | { refusal: Refusal }> {
  const actorId = occasion.actorId ?? noAccount(null);
  return inTransaction(async (tx) => {
    const locked = await lockAdminsAnd(tx, [targetId, actorId]);
    const get = (id: string) => locked.find((account) => account.id === id) ?? noAccount(id);
    const [target, actor] = [get(targetId), get(actorId)];
    // That is told even though the session ended with the role.
    if (!mayAdminister(actor)) return record(tx, actor, denyFormerAdmin(actor, targetId), { ...occasion, session: undefined });
    const others = locked.filter((account) => account.id !== targetId && isAbleAdmin(account, occasion.now));
    return record<Reply>(tx, target, decide(target, others.length), occasion);
  });
}

/** How many admins besides this one could sign in now. */
export async function countOtherAdmins(id: string, now: Date): Promise<number> {
  const db = await database();
  const admins = await db.select().from(users).where(eq(users.role, "admin"));
  return admins.filter((account) => account.id !== id && isAbleAdmin(account, now)).length;
}

function lockAdminsAnd(tx: Transaction, ids: string[]): Promise<Account[]> {
  return tx
    .select()
    .from(users)
    .where(or(eq(users.role, "admin"), inArray(users.id, ids)))
    .orderBy(asc(users.id))
    .for("update");
}
