import "server-only";
import { and, eq, gt, lt, lte, sql } from "drizzle-orm";
import { addressTries } from "@/drizzle/schema";
import { ADDRESS_MINUTES } from "@/lib/domain/policy";
import { later, minutes } from "@/lib/domain/time";
import { database } from "./client";

/** A try that is counted: of which network, in the window that began then, and as which of it. */
export type Taken = { network: string; beganAt: Date; count: number };

const WINDOW = minutes(ADDRESS_MINUTES);

/**
 * Counts a try of this network, unless `limit` of them are counted already; then the answer is how many seconds are left of the
 * window. Counting and comparing are one statement, so that a burst cannot overshoot, whichever portals it hits.
 */
export async function takeTry(network: string, limit: number, now: Date): Promise<Taken | { wait: number }> {
  const db = await database();
  const isOver = lte(addressTries.beganAt, later(now, -WINDOW));
  const [taken] = await db
    .insert(addressTries)
    .values({ network, count: 1, beganAt: now })
    .onConflictDoUpdate({
      target: addressTries.network,
      set: {
        count: sql`case when ${isOver} then 1 else ${addressTries.count} + 1 end`,
        beganAt: sql`case when ${isOver} then excluded.began_at else ${addressTries.beganAt} end`,
      },
      setWhere: sql`${isOver} or ${lt(addressTries.count, limit)}`,
    })
    .returning();
  return taken ?? { wait: await secondsLeft(network, now) };
}

async function secondsLeft(network: string, now: Date): Promise<number> {
  const db = await database();
  const [row] = await db.select().from(addressTries).where(eq(addressTries.network, network));
  const end = later(row?.beganAt ?? now, WINDOW);
  return Math.max(1, Math.ceil((end.getTime() - now.getTime()) / 1000));
}

/** Gives a try back that did not fail: that one alone, and only while its window is the current one. */
export async function giveBack({ network, beganAt }: Taken): Promise<void> {
  const db = await database();
  const window = and(eq(addressTries.network, network), eq(addressTries.beganAt, beganAt), gt(addressTries.count, 0));
  await db
    .update(addressTries)
    .set({ count: sql`${addressTries.count} - 1` })
    .where(window);
}
