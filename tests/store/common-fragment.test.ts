import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/store/client";
import { listUsers } from "@/lib/store/users-list";
import { NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { statementsOf } from "@/tests/support/statements";
import { all } from "@/tests/support/users-pages";

beforeAll(freshDatabase);
/** Indexes are built in a fraction of the time that they take to grow. */
beforeAll(async () => {
  const db = await database();
  const indexes = await db.execute<{
    name: string;
    definition: string;
  }>(sql`select indexname as name, indexdef as definition from pg_indexes
    where tablename = 'users' and not exists (select from pg_constraint where conname = indexname)`);
  for (const { name } of indexes) await db.execute(sql`drop index ${sql.identifier(name)}`);
  await db.execute(sql`insert into users (name, email, password_hash, blocked_at, blocked_reason)
    select 'Ben', 'ben.' || n || '@example.com', 'hash', now(), 'admin' from generate_series(1, 501) n`);
  for (let from = 1; from < 100_001; from += 10_001)
    await db.execute(sql`insert into users (name, email, password_hash, password_changed_at, last_sign_in_at)
      select 'Ana', 'ana.' || n || '@example.com', 'hash', now, now
      from generate_series(${from}::int, ${from + 10_000}::int) n, (select ${NOW.toISOString()}::timestamptz as now) facts`);
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
});

test("a search that fits very many people, but nobody at the beginning of the list, is answered without gathering all of them", async () => {
  let names: string[] = [];
  const statements = await statementsOf(async () => {
    names = (await listUsers({ ...all, q: "ana", sort: "status" }, NOW)).accounts.map(({ name }) => name);
  });
  expect(names).toEqual(Array(50).fill("Ana"));
  // The walk among the blocked, the search and the rows would be three.
  expect(statements.length).toBeGreaterThan(3);
});
