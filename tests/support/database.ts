import { randomUUID } from "node:crypto";
import { inject } from "vitest";
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
