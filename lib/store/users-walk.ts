import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { type Database, database } from "./client";
import type { Place } from "./places";
import { findsFragment } from "./search";
import type { Group, Key } from "./users-order";

/** How many rows are looked at one by one, in the hope for a page of them, before all that fit are collected. */
const SHORT = 1000;
const LONG = 5000;

/** The groups that are still to be shown, in the direction of travel, with their numbers in the list, and the place to begin at. */
export type Journey = { q: string; groups: [number, Group][]; place: Place | null; downwards: boolean };

export type Found = { id: string; group: number };

/**
 * The first people of a journey, at most `most`. PostgreSQL cannot know whether those who fit stand at the beginning of an order, at its
 * end or all over it; each way of finding them is therefore bounded. Few that an index can name are collected and sorted.
 * Otherwise the order is walked; and when a long walk does not find enough, those who fit are rare, or far away.
 */
export async function findPeople(journey: Journey, most: number): Promise<Found[]> {
  const db = await database();
  const found: Found[] = [];
  for (const [index, [number, group]] of journey.groups.entries()) {
    const wanted = most - found.length;
    if (wanted <= 0) break;
    const ids = (await collectFew(db, group, journey, number, wanted)) ?? (await walk(db, group, journey, number, wanted));
    if (!ids && group.text) return [...found, ...(await search(db, { ...journey, groups: journey.groups.slice(index) }, wanted))];
    found.push(...(ids ?? (await collect(db, group, journey, number, wanted))).map((id) => ({ id, group: number })));
  }
  return found;
}

/** How many people there are in these ranges, none of whom is in two, counted up to a limit. */
export function countOf(ranges: SQL[], most: number): SQL {
  const each = ranges.map((where) => sql`(select from ${users} where ${where} limit ${most})`);
  return sql`select count(*)::int from (select from (${sql.join(each, sql` union all `)}) each limit ${most}) counted`;
}

async function collectFew(db: Database, group: Group, journey: Journey, number: number, most: number) {
  if (!group.few) return null;
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(group.few, LONG + 1)}) as count`);
  return row && row.count <= LONG ? collect(db, group, journey, number, most) : null;
}

/** Null when the walk ended before it found enough, or is about to. The last row that it looks at tells so. */
async function walk(db: Database, group: Group, journey: Journey, number: number, most: number): Promise<string[] | null> {
  for (const length of [SHORT, LONG]) {
    const rows = await walkSome(db, group, beyond(group.key, journey, number), journey.downwards, { length, most });
    const found = rows.flatMap(({ id, fits }) => (fits ? [id] : []));
    if (found.length >= most || !rows.some(({ nth }) => Number(nth) === length)) return found.slice(0, most);
    if (found.length * LONG < most * SHORT) return null;
  }
  return null;
}

type Step = { id: string; fits: boolean; nth: string };

function walkSome(
  db: Database,
  { key, parts, fits }: Group,
  ahead: SQL | undefined,
  downwards: boolean,
  { length, most }: { length: number; most: number },
) {
  const each = parts.map(
    (part) => sql`(select ${users.id}, ${key.by} as key, ${fits ?? sql`true`} as fits from ${users} where ${and(part, ahead)}
      order by ${orderBy(key, downwards)} limit ${length})`,
  );
  const order = direct(key.isUnique ? [sql`key`] : [sql`key`, sql`id`], downwards);
  return db.execute<Step>(sql`
    select id, fits, nth from (
      select id, fits, row_number() over (order by ${order}) as nth from (${sql.join(each, sql` union all `)}) part order by ${order} limit ${length}
    ) walked where fits or nth = ${length} limit ${most + 1}`);
}

/** Sorts after it has found: asked for both at once, the database would rather walk an order to its end. */
async function collect(db: Database, { key, few, parts, fits, text }: Group, journey: Journey, number: number, most: number) {
  const among = few ?? parts.map((part) => sql`${and(part, fits)}`);
  const each = among.map(
    (where) => sql`(select ${users.id}, ${key.by} as key from ${users} where ${and(where, text, beyond(key, journey, number))})`,
  );
  const rows = await db.execute<{ id: string }>(sql`
    with fitting as materialized (${sql.join(each, sql` union all `)})
    select id from fitting order by ${direct([sql`key`, sql`id`], journey.downwards)} limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Whom the search finds in all of these groups, at one go. Where there are several, their keys are moments, or ids alone. */
async function search(db: Database, journey: Journey, most: number): Promise<Found[]> {
  const cases = journey.groups.map(([number, { key, parts, fits }]) => {
    const isHere = sql`(${sql.join(parts, sql` or `)}) and ${and(fits, beyond(key, journey, number))}`;
    return { number: sql`when ${isHere} then ${number}::int`, key: sql`when ${isHere} then ${key.type === "uuid" ? sql`null` : key.by}` };
  });
  const [numbers, keys] = [cases.map(({ number }) => number), cases.map(({ key }) => key)];
  return db.execute<Found>(sql`
    with fitting as materialized (
      select id, case ${sql.join(numbers, sql` `)} end as "group", case ${sql.join(keys, sql` `)} end as key from ${users} where ${findsFragment(journey.q)}
    ) select id, "group" from fitting where "group" is not null order by ${direct([sql`"group"`, sql`key`, sql`id`], journey.downwards)} limit ${most}`);
}

/** The order of a group's people. */
export const orderBy = (key: Key, downwards: boolean) => direct(columnsOf(key), downwards);

const columnsOf = ({ by, isUnique }: Key) => (isUnique ? [by] : [by, sql`${users.id}`]);

function direct(columns: SQL[], downwards: boolean): SQL {
  const direction = sql.raw(downwards ? " desc" : " asc");
  return sql.join(
    columns.map((column) => sql`${column}${direction}`),
    sql`, `,
  );
}

function beyond(key: Key, { place, downwards }: Journey, number: number): SQL | undefined {
  if (place?.group !== number) return undefined;
  const value = sql`${place.key}::${sql.raw(key.type)}`;
  const than = key.isUnique ? sql`(${value})` : sql`(${value}, ${place.id}::uuid)`;
  const from = sql`(${sql.join(columnsOf(key), sql`, `)})`;
  return downwards ? sql`${from} < ${than}` : sql`${from} > ${than}`;
}
