import "server-only";
import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { PEOPLE_A_PAGE, type UsersQuery } from "@/lib/domain/users-list";
import { database } from "./client";
import { type Cursor, exactMoment, pageOf, readCursor, writeCursor } from "./cursors";
import { type Group, groupsOf, type Key } from "./users-order";
import { type Found, listPeople } from "./users-walk";

/** One page of the list, and the cursors before and after it; null where there is nothing more. */
export type UsersPage = { accounts: Account[]; before: string | null; after: string | null };

/** At most 50 people. Pages are told by their first and last row, not by number, so that the last is as quick as the first. */
export async function listUsers(query: UsersQuery, now: Date): Promise<UsersPage> {
  const groups = groupsOf(query, now);
  const types = groups.map(({ key }) => key.type);
  const cursor = readCursor(query.before ?? query.after, types);
  const isBack = cursor !== null && query.before !== null;
  const downwards = query.descending !== isBack;
  const numbered = [...groups.entries()].filter(([number]) => !cursor || (downwards ? number <= cursor.group : number >= cursor.group));
  const journey = { q: query.q, groups: downwards ? numbered.reverse() : numbered, cursor, downwards };
  const found = await listPeople(journey, PEOPLE_A_PAGE + 1);
  const lines = await readLines(found, groups);
  const asked = { size: PEOPLE_A_PAGE, isMiddle: cursor !== null, isBack };
  const { rows, ...cursors } = pageOf(lines, asked, (line) => writeCursor(line.cursor));
  return { accounts: rows.map(({ account }) => account), ...cursors };
}

type Line = { account: Account; cursor: Cursor };

/** The rows of these people, in their order. */
async function readLines(found: Found[], groups: Group[]): Promise<Line[]> {
  const keys = [...new Set(found.flatMap(({ group }) => groups[group]?.key ?? []))];
  if (keys.length === 0) return [];
  const texts = sql<string[]>`array[${sql.join(keys.map(textOf), sql`, `)}]`;
  const db = await database();
  const ids = sql.param(found.map(({ id }) => id));
  const rows = await db.select({ account: users, texts }).from(users).where(sql`${users.id} = any(${ids}::uuid[])`);
  const byId = new Map(rows.map((row) => [row.account.id, row]));
  return found.flatMap(({ id, group }) => {
    const [row, key] = [byId.get(id), groups[group]?.key];
    return row && key ? [{ account: row.account, cursor: { group, key: row.texts[keys.indexOf(key)] ?? "", id } }] : [];
  });
}

const textOf = ({ by, type }: Key) => (type === "timestamptz" ? exactMoment(by) : sql<string>`(${by})::text`);
