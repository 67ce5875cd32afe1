import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { auditEvents } from "@/drizzle/schema";
import type { EventType } from "@/lib/domain/decision";
import { database } from "./client";

const signedIn: EventType = "signed-in";

/** The sign-in before the present one: when, and from which address; null at the first. */
export async function findSignInBefore(accountId: string): Promise<{ at: Date; address: string } | null> {
  const db = await database();
  const [before] = await db
    .select({ at: auditEvents.at, address: auditEvents.address })
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, accountId), eq(auditEvents.type, signedIn)))
    .orderBy(desc(auditEvents.id))
    .offset(1)
    .limit(1);
  return before ?? null;
}
