import "server-only";
import { type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { ROLES, type Role, STATUSES, type Status } from "@/lib/domain/account";
import { MOST_COUNTED, MOST_COUNTED_EACH } from "@/lib/domain/users-list";
import { type Database, database } from "./client";
import { containsFragment, findsFragment } from "./search";
import { rangesOf, statusExpression } from "./status";
import { within } from "./users-order";
import { countOf } from "./users-walk";

type Row = { status: Status; role: Role; count: number };

/** How many people there are of each status and role, no number counted beyond one more than `most`; at least so many, if so it says. */
export type UserCounts = { rows: Row[]; isLeast: boolean; most: number };

/** A fragment is taken for rare if it fits at most `RARE` of the first `SAMPLE` people by login: a guess, which costs nothing but time if it is wrong. */
const [SAMPLE, RARE] = [1000, 10];

/**
 * How many people there are of each status and role that the search finds, whatever the filters say: all of them up to 10,000 people. Where
 * there are more, no number counts farther than 1,001, and a fragment that is not rare is counted among some of them only.
 */
export async function countUsers({ q }: { q: string }, now: Date): Promise<UserCounts> {
  const db = await database();
  const { isLarge, isRare } = await look(db, q);
  const most = isLarge ? MOST_COUNTED_EACH : MOST_COUNTED;
  if (!q) return { rows: await countAll(db, most, now), isLeast: false, most };
  if (isLarge && isRare) {
    const rows = await countFound(db, sql`where ${findsFragment(q)} limit ${most + 1}`, sql`true`, now);
    return { rows, isLeast: sumOf(rows) > most, most };
  }
  const first = sql`order by ${users.email} limit ${isLarge ? SAMPLE : MOST_COUNTED}`;
  return { rows: await countFound(db, first, containsFragment(q), now), isLeast: isLarge, most };
}

/** Whether there are so many people that not all are counted, and whether the fragment is rare among some of them. */
async function look(db: Database, q: string) {
  const first = (most: number) =>
    sql`(select email, name from ${users} order by ${users.email} limit ${sql.raw(String(most))}) as ${users}`;
  const [seen] = await db
    .select({
      people: sql<number>`(select count(*)::int from ${first(MOST_COUNTED + 1)})`,
      fitting: sql<number>`(select count(*)::int from ${first(SAMPLE)} where ${containsFragment(q)})`,
    })
    .from(sql`(select) as one`);
  return { isLarge: Number(seen?.people) > MOST_COUNTED, isRare: Number(seen?.fitting) <= RARE };
}

/** How many people are of this status, at most 10,001. */
export async function countInStatus(status: Status, now: Date): Promise<number> {
  const db = await database();
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(rangesOf(status, now), MOST_COUNTED + 1)}) as count`);
  return Number(row?.count ?? 0);
}

const sumOf = (rows: Row[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** Each number from an index that holds those people alone, by one statement of which the plan is kept. */
async function countAll(db: Database, most: number, now: Date): Promise<Row[]> {
  const pairs = STATUSES.flatMap((status) => ROLES.map((role) => ({ status, role })));
  const each = pairs.map(({ status, role }) => {
    const ranges = rangesOf(status, now).map((range) => within(range, role));
    return sql`(${countOf(ranges, most + 1)})`;
  });
  const [row] = await db.select({ counts: sql<number[]>`array[${sql.join(each, sql`, `)}]` }).from(sql`(select) as one`);
  return pairs.map((pair, index) => ({ ...pair, count: row?.counts[index] ?? 0 }));
}

async function countFound(db: Database, among: SQL, fits: SQL, now: Date): Promise<Row[]> {
  return db.execute<Row>(sql`
    select ${statusExpression(now)} as status, role, count(*)::int as count from (select * from ${users} ${among}) ${users} where ${fits} group by 1, 2`);
}
