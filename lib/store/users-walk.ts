import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { type Database, database } from "./client";
import type { Group, Key } from "./users-order";

/** How many rows are looked at one by one, in the hope for a page of them, before all that fit are collected. */
const EFFORT = 5000;

/** Where to begin in a group, and in which direction to go. */
export type Course = { place: { key: string; id: string } | null; downwards: boolean; most: number };

/**
 * The ids of the first people of a group, in the direction of travel, at most `most`. PostgreSQL cannot know whether those who fit stand
 * at the beginning of an order, at its end or all over it; each way of finding them is therefore bounded. Few that an index can name are
 * collected and sorted. Otherwise the order is walked; and when a long walk does not find enough, those who fit are rare, or far away.
 */
export async function findIds(group: Group, course: Course): Promise<string[]> {
  const db = await database();
  if (group.fits && group.few && (await countUpTo(db, group.few, EFFORT + 1)) <= EFFORT) return collect(db, group.few, group, course);
  return (await walk(db, group, course)) ?? collect(db, group.found ? [group.found] : (group.few ?? [sql`true`]), group, course);
}

/** How many people there are in these ranges, none of whom is in two, counted up to a limit. */
export async function countUpTo(db: Database, ranges: SQL[], most: number): Promise<number> {
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(ranges, most)}) as count`);
  return row?.count ?? 0;
}

export function countOf(ranges: SQL[], most: number): SQL {
  const each = ranges.map((where) => sql`(select 1 from ${users} where ${where} limit ${most})`);
  return sql`select count(*)::int from (select from (${sql.join(each, sql` union all `)}) each limit ${most}) counted`;
}

/** Null when the walk ended before it found enough. The last row that it looks at tells so. */
async function walk(db: Database, { key, base, fits }: Group, course: Course): Promise<string[] | null> {
  const order = orderBy(key, course.downwards);
  const rows = await db.execute<{ id: string; fits: boolean; nth: string }>(sql`
    select id, fits, nth from (
      select ${users.id}, ${fits ?? sql`true`} as fits, row_number() over (order by ${order}) as nth
      from ${users} where ${and(base, beyond(key, course))} order by ${order} limit ${EFFORT}
    ) walked where fits or nth = ${EFFORT} limit ${course.most + 1}`);
  const found = rows.flatMap(({ id, fits: fit }) => (fit ? [id] : [])).slice(0, course.most);
  return found.length < course.most && rows.some(({ nth }) => Number(nth) === EFFORT) ? null : found;
}

/** Sorts after it has found: asked for both at once, the database would rather walk an order to its end. */
async function collect(db: Database, among: SQL[], { key, base, fits }: Group, course: Course): Promise<string[]> {
  const each = among.map((where) => {
    const wanted = and(where, base, fits, beyond(key, course));
    return sql`(select ${users.id}, ${key.by} as key from ${users} where ${wanted})`;
  });
  const direction = sql.raw(course.downwards ? "desc" : "asc");
  const rows = await db.execute<{ id: string }>(sql`
    with fitting as materialized (${sql.join(each, sql` union all `)})
    select id from fitting order by key ${direction}, id ${direction} limit ${course.most}`);
  return rows.map(({ id }) => id);
}

const columnsOf = ({ by, isUnique }: Key) => (isUnique ? [by] : [by, sql`${users.id}`]);

export function orderBy(key: Key, downwards: boolean): SQL {
  const direction = sql.raw(downwards ? " desc" : " asc");
  return sql.join(
    columnsOf(key).map((column) => sql`${column}${direction}`),
    sql`, `,
  );
}

function beyond(key: Key, { place, downwards }: Course): SQL | undefined {
  if (!place) return undefined;
  const from = sql`(${sql.join(columnsOf(key), sql`, `)})`;
  const value = sql`${place.key}::${sql.raw(key.type)}`;
  const than = key.isUnique ? sql`(${value})` : sql`(${value}, ${place.id}::uuid)`;
  return downwards ? sql`${from} < ${than}` : sql`${from} > ${than}`;
}
