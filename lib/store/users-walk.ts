import "server-only";
import { and, or, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { type Database, database } from "./client";
import type { Place } from "./places";
import { findsFragment } from "./search";
import type { Group, Key } from "./users-order";

/** How many rows are looked at one by one, in the hope for a page of them, before all that fit are collected: in steps, since most need few. */
const STEPS = [500, 2000, 7500];
const LONG = 10_000;
/** Of how many each is compared with what is searched for, rather than looked up among all that the search finds. */
const FEW = 2000;

/** The groups that are still to be shown, in the direction of travel, with their numbers in the list, and the place to begin at. */
export type Journey = { q: string; groups: [number, Group][]; place: Place | null; downwards: boolean };

export type Found = { id: string; group: number };

/**
 * The first people of a journey, at most `most`. PostgreSQL cannot know whether those who fit stand at the beginning of an order, at its
 * end or all over it. The order is therefore walked first, so far and no farther: where a long walk does not find enough, or a short one
 * next to nothing, those who fit are rare, or far away, and all of them are collected and sorted.
 */
export async function findPeople(journey: Journey, most: number): Promise<Found[]> {
  const db = await database();
  const found: Found[] = [];
  for (const [index, [number, group]] of journey.groups.entries()) {
    const wanted = most - found.length;
    if (wanted <= 0) break;
    // Without an index of their own each step reads a row of the table; then it is asked first whether there are few.
    const isWalked = group.key.ofAble || !(await areFew(db, group));
    const ids = isWalked ? await walk(db, group, journey, number, wanted) : null;
    if (!ids && group.text && !(await areFew(db, group)))
      return [...found, ...(await search(db, { ...journey, groups: journey.groups.slice(index) }, wanted))];
    found.push(...(ids ?? (await collect(db, group, journey, number, wanted))).map((id) => ({ id, group: number })));
  }
  return found;
}

/** How many people there are in these ranges, none of whom is in two, counted up to a limit. */
export function countOf(ranges: SQL[], most: number): SQL {
  const each = ranges.map((where) => sql`(select from ${users} where ${where} limit ${most})`);
  return sql`select count(*)::int from (select from (${sql.join(each, sql` union all `)}) each limit ${most}) counted`;
}

async function areFew(db: Database, { few }: Group): Promise<boolean> {
  if (!few) return false;
  const [row] = await db.execute<{ count: number }>(sql`select (${countOf(few, FEW + 1)}) as count`);
  return row !== undefined && row.count <= FEW;
}

/** Null when the walk ended before it found enough, or is about to. The last row that it looks at tells so, and where to go on. */
async function walk(db: Database, group: Group, journey: Journey, number: number, most: number): Promise<string[] | null> {
  const found: string[] = [];
  let { place } = journey;
  let walked = 0;
  for (const length of STEPS) {
    const ahead = beyond(group.key, { ...journey, place }, number);
    const rows = await walkSome(db, group, ahead, journey.downwards, { length, most: most - found.length });
    found.push(...rows.flatMap(({ id, fits }) => (fits ? [id] : [])));
    const last = rows.find(({ nth }) => Number(nth) === length);
    if (found.length >= most || !last) return found.slice(0, most);
    walked += length;
    // Twice as many as so far, farther on, would not do either.
    if (found.length * LONG * 2 < most * walked) return null;
    place = { group: number, ...last };
  }
  return null;
}

type Step = { id: string; key: string; fits: boolean; nth: string };

function walkSome(
  db: Database,
  { key, parts }: Group,
  ahead: SQL | undefined,
  downwards: boolean,
  { length, most }: { length: number; most: number },
) {
  const each = parts.map(
    ({ where, fits }) => sql`(select ${users.id}, ${key.by} as key, ${fits ?? sql`true`} as fits from ${users} where ${and(where, ahead)}
      order by ${orderBy(key, downwards)} limit ${length})`,
  );
  const order = direct(key.isUnique ? [sql`key`] : [sql`key`, sql`id`], downwards);
  return db.execute<Step>(sql`
    select id, key::text as key, fits, nth from (
      select id, key, fits, row_number() over (order by ${order}) as nth from (${sql.join(each, sql` union all `)}) part order by ${order} limit ${length}
    ) walked where fits or nth = ${length} limit ${most + 1}`);
}

/** Sorts after it has found: asked for both at once, the database would rather walk an order to its end. */
async function collect(db: Database, { key, few, parts, text }: Group, journey: Journey, number: number, most: number) {
  const among = few ?? parts.map(({ where, fits }) => sql`${and(where, fits)}`);
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
  const cases = journey.groups.map(([number, { key, parts }]) => {
    const isHere = and(or(...parts.map(({ where, fits }) => and(where, fits))), beyond(key, journey, number));
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
