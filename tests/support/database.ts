import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { inject, vi } from "vitest";
import { serverAt } from "./postgres";
import { SETTINGS } from "./settings";

/** The address of an empty database on this run's server. */
export const newDatabase = () => serverAt(inject("server")).createDatabase(`test_${randomUUID().replaceAll("-", "")}`);

/**
 * Points this test file's settings at a database of its own, empty and migrated, before anything reads the settings. For `beforeAll`,
 * which calls the reply at the end: it closes every connection.
 */
export async function freshDatabase(): Promise<() => Promise<void>> {
  Object.assign(process.env, SETTINGS, { DATABASE_URL: await newDatabase() });
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
  const [{ stopQueue }, { disconnect }] = [await import("@/lib/store/queue"), await import("@/lib/store/client")];
  return async () => {
    await stopQueue();
    await disconnect();
  };
}

/** Until another connection waits for a lock of this test file's database. */
export async function untilWaiting(): Promise<void> {
  const db = await (await import("@/lib/store/client")).database();
  const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  await vi.waitUntil(async () => (await db.execute(waiting)).length === 1, { timeout: 5000 });
}
