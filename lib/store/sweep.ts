import "server-only";
import { lt } from "drizzle-orm";
import { addressTries, attempts, sessions, verificationTokens } from "@/drizzle/schema";
import { days, later } from "@/lib/domain/time";
import { database } from "./client";
import { deleteListsBefore } from "./invitation-lists";

/** Deletes what is over for more than a day. Nothing relies on it: a row is judged by its time, not by being there. */
export async function sweep(now: Date): Promise<void> {
  const db = await database();
  const dayAgo = later(now, -days(1));
  await db.delete(sessions).where(lt(sessions.expires, dayAgo));
  await db.delete(attempts).where(lt(attempts.expiresAt, dayAgo));
  await db.delete(verificationTokens).where(lt(verificationTokens.expires, dayAgo));
  await db.delete(addressTries).where(lt(addressTries.beganAt, dayAgo));
  await deleteListsBefore(dayAgo);
}
