import { sql } from "drizzle-orm";
import type postgres from "postgres";
import { beforeAll, describe, expect, test } from "vitest";
import { users } from "@/drizzle/schema";
import { type Account, ROLES, STATUSES, statusOf } from "@/lib/domain/account";
import { SORTS, type UsersQuery } from "@/lib/domain/users-list";
import { database } from "@/lib/store/client";
import { eachDueSoon } from "@/lib/store/reminders";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";
import { NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { connectTo, explain, PAGES_IN_10_MS, statementsOf } from "@/tests/support/statements";
import { listedOf } from "@/tests/support/users-model";
import { all, idsOf, walk } from "@/tests/support/users-pages";

let people: Account[] = [];
let own: postgres.Sql;

beforeAll(freshDatabase);
/** Each hundredth of 12,000 people has facts of its own. A third are away, and stand together at the end of names and logins. */
beforeAll(async () => {
  const db = await database();
  const rows = (from: number) =>
    sql.raw(`
    insert into users (id, name, email, role, password_hash, password_changed_at, last_sign_in_at, password_reset_at, invitation_expires_at,
      blocked_at, blocked_reason, two_factor_required, two_factor_key, deleted_at, created_at, recovery_code_hashes)
    select md5(n::text)::uuid, case when k between 14 and 62 then 'Zoe ' else 'Ana ' end || n % 700,
      case when k between 14 and 62 then 'zz' else 'user' end || n || '@example.com', case when n % 97 = 0 then 'admin' else 'staff' end,
      case when k in (0, 5) then null else 'hash' end,
      case when k between 10 and 13 then now - interval '91 days' when n % 11 > 0 then now - n % 60 * interval '1 day' end,
      case when k between 14 and 62 then now - interval '31 days' - n * interval '1 minute' when k > 9 and n % 7 > 0 then now - n % 25 * interval '1 day' end,
      case when n % 41 = 0 then now - interval '2 days' end,
      case when k between 6 and 7 then now - n * interval '1 minute' when k between 8 and 9 then now + n * interval '1 minute' end,
      case when k between 2 and 4 then now end, case k when 2 then 'admin' when 3 then 'wrong_passwords' when 4 then 'wrong_tokens' end,
      n % 3 = 0, case when n % 2 = 0 and k > 9 then 'key' end, case when k < 2 then now end, now - interval '20 days' - n * interval '1 second',
      array_fill(repeat('a', 64), array[10])
    from generate_series(${from}, ${from + 1999}) n, lateral (select n % 100 as k, timestamptz '${NOW.toISOString()}' as now) facts`);
  for (let from = 1; from < 12_000; from += 2000)
    await db.transaction(async (tx) => {
      // Only what is surely written can be seen by an index alone.
      await tx.execute(sql`set local synchronous_commit = on`);
      await tx.execute(rows(from));
    });
  await db.execute(sql`vacuum analyze users`);
  people = await db.select().from(users);
  own = connectTo(process.env["DATABASE_URL"] ?? "");
  return () => own.end();
}, 60_000);

async function expectWalk(query: UsersQuery, most: number) {
  const wanted = idsOf(listedOf(people, query, NOW)).slice(0, most * 50);
  const { forth, back } = await walk(query, most);
  expect({ query, forth, back }).toEqual({ query, forth: wanted, back: wanted });
}

const wishes: Partial<UsersQuery>[] = [
  {},
  ...STATUSES.map((status) => ({ status })),
  { role: "staff" },
  { role: "admin", status: "away" },
  ...["user77", "zoe 49", "@EXAMPLE", "z", "7@", "qx", "nobody at all", "e 7", "a\nu"].map((q) => ({ q })),
  { q: "zz1", status: "away" },
  { q: "user1", status: "active", role: "staff" },
  { q: "9", role: "admin" },
];

describe.each(SORTS)("sorted by %s", (sort) => {
  test.each([false, true])("descending %s: the list is what a plain filter and a plain sort make of everybody", async (descending) => {
    for (const wish of wishes) await expectWalk({ ...all, ...wish, sort, descending }, 2);
    await expectWalk({ ...all, role: "admin", sort, descending }, 5);
  });
});

test.each(["", "user77", "qx", "@example"])("the counts for '%s' are exact, or say that they are not", async (q) => {
  const { rows, isLeast, most } = await countUsers({ q }, NOW);
  for (const status of STATUSES)
    for (const role of ROLES) {
      const wanted = listedOf(people, { ...all, q, status, role }, NOW).length;
      const count = rows.find((row) => row.status === status && row.role === role)?.count ?? 0;
      if (isLeast) expect(count).toBeLessThanOrEqual(wanted);
      else expect([status, role, count]).toEqual([status, role, Math.min(wanted, most + 1)]);
    }
  expect(isLeast).toBe(q === "@example");
});

test("whoever is due within 14 days comes once, the most urgent first", async () => {
  const found = await Array.fromAsync(eachDueSoon(NOW));
  const soon = listedOf(people, { ...all, status: "active", sort: "next-due" }, NOW);
  expect(found.length).toBeGreaterThan(500);
  expect(idsOf(found)).toEqual(idsOf(soon).slice(0, found.length));
  expect(found.every((account) => statusOf(account, NOW) === "active")).toBe(true);
});

type Look = [what: string, work: () => Promise<unknown>];

const quick: Look[] = [
  ...SORTS.flatMap((sort) =>
    [false, true].map((descending): Look => [`pages by ${sort}, descending ${descending}`, () => walk({ ...all, sort, descending }, 2)]),
  ),
  ...wishes.flatMap((wish) =>
    SORTS.map((sort): Look => [`${JSON.stringify(wish)} by ${sort}`, () => listUsers({ ...all, ...wish, sort }, NOW)]),
  ),
  ["the counts", () => countUsers({ q: "" }, NOW)],
  ["the counts of a search", () => countUsers({ q: "nobody at all" }, NOW)],
  ["the reminders", async () => (await eachDueSoon(NOW).next()).value],
];

test.each(quick)("no table is read from one end to the other, and no statement takes more than 10 ms, for %s", async (_, work) => {
  const statements = await statementsOf(work);
  expect(statements.length).toBeGreaterThan(0);
  for (const statement of statements) {
    const { scanned, pages } = await explain(own, statement);
    expect([statement.text, scanned, pages]).toEqual([statement.text, [], Math.min(pages, PAGES_IN_10_MS)]);
  }
});

test("no statement gets helpers or compiled code, which take longer to begin than it does, and none may run for long", async () => {
  const [set] = await (await database()).execute(sql`select current_setting('max_parallel_workers_per_gather') as helpers,
    current_setting('jit') as jit, current_setting('enable_seqscan') as scans, current_setting('statement_timeout') as timeout`);
  expect(set).toEqual({ helpers: "0", jit: "off", scans: "off", timeout: "5s" });
});
