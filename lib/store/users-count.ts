import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Role, Status } from "@/lib/domain/account";
import { MOST_COUNTED, ROLES, STATUSES } from "@/lib/domain/users-list";
import { type Database, database } from "./client";
import { containsFragment, findsFragment } from "./search";
import { rangesOf, statusExpression } from "./status";
import { countOf } from "./users-walk";

type Row = { status: Status; role: Role; count: number };

/** How many people there are of each status and role; at least so many, if so it says. */
export type UserCounts = { rows: Row[]; isLeast: boolean };

/** How rare a fragment must be among the first people for all whom it finds to be counted: one in a hundred. */
const RARE = MOST_COUNTED / 100;

/**
 * How many people there are of each status and role that the search finds, whatever the filters say: no number counts farther than 10,001.
 * A fragment that more than 10,000 people could contain is looked for among the first 10,000 logins alone, unless it is rare among them.
 */
export async function countUsers({ q }: { q: string }, now: Date): Promise<UserCounts> {
  const db = await database();
  if (!q) return { rows: await countAll(db, now), isLeast: false };
  const first = sql`(select * from ${users} order by ${users.email} limit ${MOST_COUNTED})`;
  const [among] = await db.execute<{ all: boolean }>(sql`select count(*) < ${MOST_COUNTED} as all from (select from ${users} order by ${users.email} limit ${MOST_COUNTED}) first`);
  const rows = await countFound(db, first, containsFragment(q), now);
  const found = rows.reduce((sum, { count }) => sum + count, 0);
  if (among?.all || found > RARE) return { rows, isLeast: !among?.all };
  const everybody = await countFound(db, sql`(select * from ${users} where ${findsFragment(q)} limit ${MOST_COUNTED + 1})`, sql`true`, now);
  return { rows: everybody, isLeast: everybody.reduce((sum, { count }) => sum + count, 0) > MOST_COUNTED };
}

/** Each number from an index that holds those people alone. */
async function countAll(db: Database, now: Date): Promise<Row[]> {
  const pairs = STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));
  const each = pairs.map(({ status, role }) => {
    const ranges = rangesOf(status, now).map(({ where }) => sql`${where} and ${users.role} = ${role}`);
    return sql`(${countOf(ranges, MOST_COUNTED + 1)})`;
  });
  const [row] = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(each, sql`, `)}] as counts`);
  return pairs.map((pair, index) => ({ ...pair, count: row?.counts[index] ?? 0 }));
}

async function countFound(db: Database, among: SQL, fits: SQL, now: Date): Promise<Row[]> {
  return db.execute<Row>(sql`
    select ${statusExpression(now)} as status, role, count(*)::int as count from ${among} ${users} where ${fits} group by 1, 2`);
}
