import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { database } from "@/lib/store/client";
import { countInStatus, countUsers } from "@/lib/store/users-count";
import { NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const add = async (from: number, to: number) =>
  (await database()).execute(sql`insert into users (name, email, deleted_at)
    select 'Ana', 'ana.' || n || '@example.com', now() from generate_series(${from}::int, ${to}::int) n`);

const counted = async () => [
  await countInStatus("deleted", NOW),
  (await countUsers({ q: "" }, NOW)).rows.find(({ status, role }) => status === "deleted" && role === "staff")?.count,
];

test("up to 10,000 people are counted exactly, and of more it is told that there are more; then each filter's number ends at 1,000", async () => {
  await add(1, 10_000);
  expect(await counted()).toEqual([10_000, 10_000]);
  await add(10_001, 10_003);
  expect(await counted()).toEqual([10_001, 1001]);
});
