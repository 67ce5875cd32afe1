import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { type Database, database } from "./client";
import type { Cursor } from "./cursors";
import { findsFragment } from "./search";
import type { Range } from "./status";
import type { Group, Key } from "./users-order";

/** How many rows are read in order, in the hope for a page of them, before all that fit are collected: a few first, since most searches need no more. */
const [NEAR, FAR] = [500, 10_000];
/** If a filter leaves no more people than that, each of them is compared with what is searched for, and nobody else is walked past. */
const FEW = 2000;
/** How many people that fit a search are gathered and sorted at most: of more it is quicker to read a whole index. */
const MANY = 100_000;

/** The groups that are still to be shown, in the direction of travel, with their numbers in the list, and the cursor to begin at. */
export type Journey = { q: string; groups: [number, Group][]; cursor: Cursor | null; downwards: boolean };

export type Found = { id: string; group: number };

/** One group of a journey, the cursor in it to begin at, and whether there are others. */
type Here = Pick<Journey, "cursor" | "downwards"> & { group: Group; isAlone: boolean };

const hereIn = ({ groups, cursor, downwards }: Journey, number: number, group: Group): Here => ({
  group,
  cursor: cursor?.group === number ? cursor : null,
  downwards,
  isAlone: groups.length === 1,
});

/**
 * The first people of a journey, at most `most`. PostgreSQL cannot know whether those who fit stand at the beginning of an order, at its
 * end or all over it. The order is therefore walked first, so far and no farther: where a long walk does not find enough, or a short one
 * next to nothing, those who fit are rare, or far away, and all of them are found by the text and sorted. What is left are fragments that fit very
 * many people, far away: then the group is read whole.
 */
export async function listPeople(journey: Journey, most: number): Promise<Found[]> {
  const db = await database();
  const found: Found[] = [];
  let isCommon = false;
  for (const [index, [number, group]] of journey.groups.entries()) {
    const wanted = most - found.length;
    if (wanted <= 0) break;
    const here = hereIn(journey, number, group);
    const ids = await findIn(db, here, wanted);
    if (!ids && !isCommon) {
      const others = await search(db, { ...journey, groups: journey.groups.slice(index) }, wanted);
      if (others) return [...found, ...others];
      isCommon = true;
    }
    found.push(...(ids ?? (await collect(db, here, wanted))).map((id) => ({ id, group: number })));
  }
  return found;
}

/** The first people of one group; null when they are better looked for by the text. */
async function findIn(db: Database, here: Here, most: number): Promise<string[] | null> {
  const near = await walk(db, here, { length: NEAR, most, tellsEnd: true });
  if (near.isEnough) return near.ids;
  const stillToWalk = (NEAR * most) / near.ids.length;
  if (stillToWalk > FEW && (await areFew(db, here))) return collect(db, here, most);
  // If at this rate even twice the long way would not do, it is not walked.
  if (stillToWalk <= 2 * FAR) {
    const far = await walk(db, here, { length: FAR, most, tellsEnd: !here.isAlone });
    if (far.isEnough) return far.ids;
  }
  return here.group.text ? null : collect(db, here, most);
}

/** How many people there are in these ranges, none of whom is in two, counted up to a limit. */
export function countOf(ranges: Range[], most: number): SQL {
  const end = sql.raw(String(most));
  const each = ranges.map(
    ({ where, by, isAtEnd }) => sql`(select from ${users} where ${where} ${isAtEnd ? sql`order by ${by} desc` : sql``} limit ${end})`,
  );
  return sql`select count(*)::int from (select from (${sql.join(each, sql` union all `)}) each limit ${end}) counted`;
}

/** Whether a filter leaves few people. */
async function areFew(db: Database, { group: { few } }: Here): Promise<boolean> {
  if (!few) return false;
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(few, FEW + 1)}) as count`);
  return row !== undefined && row.count <= FEW;
}

/** How far to walk, and for how many people. `tellsEnd`: whether to find out if the order ended on the way, which costs a third more. */
type Stretch = { length: number; most: number; tellsEnd: boolean };

/** Those who fit within so many rows. `isEnough`: that is all who are wanted, or all there are. */
async function walk(db: Database, here: Here, { length, most, tellsEnd }: Stretch): Promise<{ ids: string[]; isEnough: boolean }> {
  const { key, parts } = here.group;
  const each = parts.map(
    ({ where, fits }) => sql`(select ${users.id}, ${key.by} as key, ${fits ?? sql`true`} as fits from ${users}
      where ${and(where, beyond(here))} order by ${direct(columnsOf(key), here.downwards)} limit ${length})`,
  );
  const order = direct(key.isUnique ? [sql`key`] : [sql`key`, sql`id`], here.downwards);
  const nth = tellsEnd ? sql`row_number() over (order by ${order})` : sql`0`;
  const rows = await db.execute<{ id: string; fits: boolean; nth: string }>(sql`
    select id, fits, nth from (
      select id, fits, ${nth} as nth from (${sql.join(each, sql` union all `)}) part order by ${order} limit ${length}
    ) walked where fits or nth = ${length} limit ${most + 1}`);
  const ids = rows.flatMap(({ id, fits }) => (fits ? [id] : [])).slice(0, most);
  const isAll = tellsEnd && !rows.some(({ nth }) => Number(nth) === length);
  return { ids, isEnough: isAll || ids.length === most };
}

/** Sorts after it has found: asked for both at once, the database would rather walk an order to its end. */
async function collect(db: Database, here: Here, most: number): Promise<string[]> {
  const { key, isHere, few, text } = here.group;
  const each = (few ?? [{ where: sql`true` }]).map(
    ({ where }) => sql`(select ${users.id}, ${key.by} as key from ${users} where ${and(where, isHere, text, beyond(here))})`,
  );
  const rows = await db.execute<{ id: string }>(sql`
    with fitting as materialized (${sql.join(each, sql` union all `)})
    select id from fitting order by ${direct([sql`key`, sql`id`], here.downwards)} limit ${most}`);
  return rows.map(({ id }) => id);
}

/** Whom the text finds in all of these groups, at one go; null if it finds very many. Where there are several groups, their keys are of one type, or ids. */
async function search(db: Database, journey: Journey, most: number): Promise<Found[] | null> {
  const cases = journey.groups.map(([number, group]) => {
    const isAhead = and(group.isHere, beyond(hereIn(journey, number, group)));
    const key = group.key.type === "uuid" ? sql`null` : group.key.by;
    return { number: sql`when ${isAhead} then ${number}::int`, key: sql`when ${isAhead} then ${key}` };
  });
  const [numbers, keys] = [cases.map(({ number }) => number), cases.map(({ key }) => key)];
  const rows = await db.execute<Found & { fitting: number }>(sql`
    with fitting as materialized (
      select id, case ${sql.join(numbers, sql` `)} end as "group", case ${sql.join(keys, sql` `)} end as key
      from ${users} where ${findsFragment(journey.q)} limit ${MANY + 1}
    ) select id, "group", fitting from (select count(*)::int as fitting from fitting) counted left join lateral (
      select id, "group" from fitting where "group" is not null order by ${direct([sql`"group"`, sql`key`, sql`id`], journey.downwards)} limit ${most}
    ) page on true`);
  const isTooMany = rows.some(({ fitting }) => fitting > MANY);
  return isTooMany ? null : rows.filter(({ id }) => id).map(({ id, group }) => ({ id, group }));
}

const columnsOf = ({ by, isUnique }: Key) => (isUnique ? [by] : [by, sql`${users.id}`]);

function direct(columns: SQL[], downwards: boolean): SQL {
  const direction = sql.raw(downwards ? " desc" : " asc");
  return sql.join(
    columns.map((column) => sql`${column}${direction}`),
    sql`, `,
  );
}

function beyond({ group: { key }, cursor, downwards }: Here): SQL | undefined {
  if (!cursor) return undefined;
  const value = sql`${cursor.key}::${sql.raw(key.type)}`;
  const than = key.isUnique ? sql`(${value})` : sql`(${value}, ${cursor.id}::uuid)`;
  const from = sql`(${sql.join(columnsOf(key), sql`, `)})`;
  return downwards ? sql`${from} < ${than}` : sql`${from} > ${than}`;
}
