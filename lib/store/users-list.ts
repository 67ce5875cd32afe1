import "server-only";
import { inArray, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { PEOPLE_A_PAGE, type UsersQuery } from "@/lib/domain/users-list";
import { database } from "./client";
import { type Place, pageOf, readPlace, writePlace } from "./places";
import { groupsOf, type Key } from "./users-order";
import { findPeople, orderBy } from "./users-walk";

/** One page of the list, and the places before and after it; null where there is nothing more. */
export type UsersPage = { accounts: Account[]; before: string | null; after: string | null };

/** At most 50 people. Pages are told by their first and last row, not by number, so that the last is as quick as the first. */
export async function listUsers(query: UsersQuery, now: Date): Promise<UsersPage> {
  const groups = groupsOf(query, now);
  const types = groups.map(({ key }) => key.type);
  const place = readPlace(query.before ?? query.after, types);
  const isBack = place !== null && query.before !== null;
  const downwards = query.descending !== isBack;
  const numbered = [...groups.entries()].filter(([number]) => !place || (downwards ? number <= place.group : number >= place.group));
  const journey = { q: query.q, groups: downwards ? numbered.reverse() : numbered, place, downwards };
  const found = await findPeople(journey, PEOPLE_A_PAGE + 1);
  const lines: Line[] = [];
  for (const [number, { key }] of journey.groups) {
    const ids = found.flatMap(({ id, group }) => (group === number ? [id] : []));
    if (ids.length > 0) lines.push(...(await readLines(ids, number, key, downwards)));
  }
  const asked = { size: PEOPLE_A_PAGE, isMiddle: place !== null, isBack };
  const { rows, ...places } = pageOf(lines, asked, (line) => writePlace(line.place));
  return { accounts: rows.map(({ account }) => account), ...places };
}

type Line = { account: Account; place: Place };

async function readLines(ids: string[], group: number, key: Key, downwards: boolean): Promise<Line[]> {
  const db = await database();
  const rows = await db
    .select({ account: users, key: textOf(key) })
    .from(users)
    .where(inArray(users.id, ids))
    .orderBy(orderBy(key, downwards));
  return rows.map(({ account, key: text }) => ({ account, place: { group, key: text, id: account.id } }));
}

/** Moments to the microsecond, and in one form whatever the database's time zone. */
const textOf = ({ by, type }: Key) =>
  type === "timestamptz" ? sql<string>`to_char(${by} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : sql<string>`(${by})::text`;
