import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/store/client";
import { listUsers } from "@/lib/store/users-list";
import { NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { statementsOf } from "@/tests/support/statements";

beforeAll(freshDatabase);
beforeAll(async () => {
  const db = await database();
  await db.execute(sql`insert into users (name, email, password_hash, blocked_at, blocked_reason)
    select 'Ben', 'ben.' || n || '@example.com', 'hash', now(), 'admin' from generate_series(1, 501) n`);
  for (const from of [1, 7001, 14_001])
    await db.execute(sql`insert into users (name, email, password_hash, password_changed_at, last_sign_in_at)
      select 'Ana', 'ana.' || n || '@example.com', 'hash', now, now
      from generate_series(${from}::int, ${from + 6999}::int) n, (select ${NOW.toISOString()}::timestamptz as now) facts`);
});

test("a search that fits very many people, but nobody at the beginning of the list, is answered without gathering all of them", async () => {
  const asked = { q: "ana", status: null, role: null, sort: "status", descending: false, after: null, before: null } as const;
  let names: string[] = [];
  const statements = await statementsOf(async () => {
    names = (await listUsers(asked, NOW)).accounts.map(({ name }) => name);
  });
  expect(names).toEqual(Array(50).fill("Ana"));
  // The walk among the blocked, the search and the rows would be three.
  expect(statements.length).toBeGreaterThan(3);
});
