import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { attempts, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Attempt } from "@/lib/domain/sign-in";
import { database } from "./client";

/** The attempt of this id and its account, also when it is over: `nextStep` judges that. */
export async function findAttempt(id: string): Promise<{ attempt: Attempt; account: Account } | null> {
  const db = await database();
  const [found] = await db
    .select({ attempt: attempts, account: users })
    .from(attempts)
    .innerJoin(users, eq(users.id, attempts.accountId))
    .where(eq(attempts.id, id));
  return found ?? null;
}

/** Gives the attempt its ticket; an earlier one is worth nothing from here on. */
export async function saveTicket(attemptId: string, ticketHash: string): Promise<void> {
  const db = await database();
  await db.update(attempts).set({ ticketHash }).where(eq(attempts.id, attemptId));
}

/** Redeems a ticket: of any number of callers at once, one gets the attempt, and it is gone. */
export async function takeTicket(ticketHash: string, now: Date): Promise<Attempt | null> {
  const db = await database();
  const [attempt] = await db
    .delete(attempts)
    .where(and(eq(attempts.ticketHash, ticketHash), gt(attempts.expiresAt, now)))
    .returning();
  return attempt ?? null;
}
