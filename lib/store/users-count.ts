import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Role, Status } from "@/lib/domain/account";
import { MOST_COUNTED, MOST_COUNTED_EACH, ROLES, STATUSES } from "@/lib/domain/users-list";
import { type Database, database } from "./client";
import { containsFragment, findsFragment } from "./search";
import { rangesOf, statusExpression } from "./status";
import { countOf } from "./users-walk";

type Row = { status: Status; role: Role; count: number };

/** How many people there are of each status and role, no number counted beyond one more than `most`; at least so many, if so it says. */
export type UserCounts = { rows: Row[]; isLeast: boolean; most: number };

/** Among how many people is found out whether a fragment is rare, and up to how many times it then is. */
const [SAMPLE, RARE] = [1000, 10];

/**
 * How many people there are of each status and role that the search finds, whatever the filters say: all of them up to 10,000 people. Where
 * there are more, no number counts farther than 1,001, and a fragment that is not rare is counted among some of them only.
 */
export async function countUsers({ q }: { q: string }, now: Date): Promise<UserCounts> {
  const db = await database();
  const beyond = await db.execute(sql`select from ${users} order by ${users.email} limit 1 offset ${MOST_COUNTED}`);
  const isLarge = beyond.length > 0;
  const most = isLarge ? MOST_COUNTED_EACH : MOST_COUNTED;
  if (!q) return { rows: await countAll(db, most, now), isLeast: false, most };
  const first = sql`(select * from ${users} order by ${users.email} limit ${isLarge ? SAMPLE : MOST_COUNTED})`;
  const rows = await countFound(db, first, containsFragment(q), now);
  if (!isLarge || sumOf(rows) > RARE) return { rows, isLeast: isLarge, most };
  const all = await countFound(db, sql`(select * from ${users} where ${findsFragment(q)} limit ${most + 1})`, sql`true`, now);
  return { rows: all, isLeast: sumOf(all) > most, most };
}

/** How many people are of this status, at most 10,001. */
export async function countInStatus(status: Status, now: Date): Promise<number> {
  const db = await database();
  const ranges = rangesOf(status, now).map(({ where }) => where);
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(ranges, MOST_COUNTED + 1)}) as count`);
  return Number(row?.count ?? 0);
}

const sumOf = (rows: Row[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** Each number from an index that holds those people alone. */
async function countAll(db: Database, most: number, now: Date): Promise<Row[]> {
  const pairs = STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));
  const each = pairs.map(({ status, role }) => {
    const ranges = rangesOf(status, now).map(({ where }) => sql`${where} and ${users.role} = ${role}`);
    return sql`(${countOf(ranges, most + 1)})`;
  });
  const [row] = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(each, sql`, `)}] as counts`);
  return pairs.map((pair, index) => ({ ...pair, count: row?.counts[index] ?? 0 }));
}

async function countFound(db: Database, among: SQL, fits: SQL, now: Date): Promise<Row[]> {
  return db.execute<Row>(sql`
    select ${statusExpression(now)} as status, role, count(*)::int as count from ${among} ${users} where ${fits} group by 1, 2`);
}
