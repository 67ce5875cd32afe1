import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";

/** Points this test file's settings at a database of its own, empty and migrated. Call it before anything reads the settings. */
export async function freshDatabase(): Promise<void> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await createDatabase(name);
  Object.assign(process.env, {
    DATABASE_URL: addressOf(name),
    AUTH_SECRET: "a secret of the tests, long enough for the rule",
    APP_URL: "http://localhost:3000",
    MAIL_FROM: "Gatehouse <portal@example.com>",
    RESEND_API_KEY: "re_test",
  });
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
}

function addressOf(name: string): string {
  const url = new URL(inject("server"));
  url.pathname = `/${name}`;
  return url.href;
}

async function createDatabase(name: string): Promise<void> {
  const url = new URL(inject("server"));
  const host = url.searchParams.get("host");
  url.searchParams.delete("host");
  const sql = postgres(url.href, { ...(host && { host }), max: 1, onnotice: () => {} });
  await sql.unsafe(`create database ${name}`);
  await sql.end();
}
