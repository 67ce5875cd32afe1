import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { serverAt } from "./postgres";

/**
 * Points this test file's settings at a database of its own, empty and migrated, before anything reads the settings. For `beforeAll`,
 * which calls the reply at the end: it closes every connection.
 */
export async function freshDatabase(): Promise<() => Promise<void>> {
  Object.assign(process.env, {
    DATABASE_URL: await serverAt(inject("server")).createDatabase(`test_${randomUUID().replaceAll("-", "")}`),
    AUTH_SECRET: "a secret of the tests that is long enough",
    APP_URL: "http://localhost:3000",
    MAIL_FROM: "Gatehouse <portal@example.com>",
    RESEND_API_KEY: "re_test",
  });
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
  const [{ stopQueue }, { disconnect }] = [await import("@/lib/store/queue"), await import("@/lib/store/client")];
  return async () => {
    await stopQueue();
    await disconnect();
  };
}
