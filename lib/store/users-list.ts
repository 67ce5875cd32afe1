import "server-only";
import { and, asc, count, desc, eq, ilike, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import * as v from "valibot";
import { users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { type Sort, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import { database } from "./client";
import { dueExpression, statusExpression } from "./status";

const PAGE = 50;

/** A column that sorts, and its type, in which a place in the list is compared. */
type Key = { by: SQL; type: "text" | "int" | "timestamptz" };

function keyFor(sort: Sort, now: Date): Key {
  const keys: Record<Sort, Key> = {
    name: { by: sql`lower(${users.name})`, type: "text" },
    login: { by: sql`${users.email}`, type: "text" },
    role: { by: sql`${users.role}`, type: "text" },
    status: { by: sql`array_position(array[${sql.join([...STATUSES], sql`, `)}]::text[], ${statusExpression(now)})`, type: "int" },
    "2fa": { by: sql`(${users.twoFactorKey} is not null)::int * 2 + ${users.twoFactorRequired}::int`, type: "int" },
    "last-sign-in": { by: sql`coalesce(${users.lastSignInAt}, '0001-01-01Z')`, type: "timestamptz" },
    "next-due": { by: sql`coalesce(${dueExpression()}, '9999-01-01Z')`, type: "timestamptz" },
  };
  return keys[sort];
}

/** One page of the list, and the places before and after it; null where there is nothing more. */
export type UsersPage = { accounts: Account[]; before: string | null; after: string | null };

/** At most 50 people. Pages are told by their first and last row, not by number, so that the last is as quick as the first. */
export async function listUsers(query: UsersQuery, now: Date): Promise<UsersPage> {
  const db = await database();
  const key = keyFor(query.sort, now);
  const place = readPlace(query.before ?? query.after, key.type);
  const isBack = place !== null && query.before !== null;
  const downwards = query.descending !== isBack;
  const order = downwards ? desc : asc;
  const rows = await db
    .select({ account: users, key: textOf(key) })
    .from(users)
    .where(and(matches(query, now), place ? beyond(key, place, downwards) : undefined))
    .orderBy(order(key.by), order(users.id))
    .limit(PAGE + 1);
  return pageOf(rows, place !== null, isBack);
}

/** Moments to the microsecond, and in one form whatever the database's time zone. */
const textOf = ({ by, type }: Key) =>
  type === "timestamptz" ? sql<string>`to_char(${by} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : sql<string>`(${by})::text`;

type Line = { account: Account; key: string };

/** One row more than a page holds was asked for: it tells whether there is another page in the direction of travel. */
function pageOf(found: Line[], isMiddle: boolean, isBack: boolean): UsersPage {
  const hasMore = found.length > PAGE;
  const lines = found.slice(0, PAGE);
  if (isBack) lines.reverse();
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    accounts: lines.map(({ account }) => account),
    before: first && (isBack ? hasMore : isMiddle) ? writePlace(first) : null,
    after: last && (isBack || hasMore) ? writePlace(last) : null,
  };
}

/** How many people there are of each status and role that the search finds, whatever the filters say. */
export async function countUsers({ q }: Pick<UsersQuery, "q">, now: Date) {
  const db = await database();
  const status = statusExpression(now);
  return db
    .select({ status: status.as("status"), role: users.role, count: count() })
    .from(users)
    .where(found(q))
    .groupBy(sql`status`, users.role);
}

/** Deleted people are there for whoever asks for them. */
function matches({ q, status, role }: UsersQuery, now: Date): SQL | undefined {
  const wanted = status ? sql`${statusExpression(now)} = ${status}` : isNull(users.deletedAt);
  return and(found(q), wanted, role ? eq(users.role, role) : undefined);
}

/** A fragment of name or login, in any case; what LIKE takes for a pattern stands for itself. */
function found(q: string): SQL | undefined {
  const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
  return q ? or(ilike(users.name, pattern), ilike(users.email, pattern)) : ne(users.email, "");
}

type Place = { key: string; id: string };

function beyond({ by, type }: Key, { key, id }: Place, downwards: boolean): SQL {
  const [from, than] = [sql`(${by}, ${users.id})`, sql`(${key}::${sql.raw(type)}, ${id}::uuid)`];
  return downwards ? sql`${from} < ${than}` : sql`${from} > ${than}`;
}

const writePlace = ({ key, account }: Line) => Buffer.from(JSON.stringify([key, account.id])).toString("base64url");

const isKey: Record<Key["type"], (key: string) => boolean> = {
  text: (key) => key.isWellFormed() && !key.includes("\0"),
  int: (key) => /^\d{1,4}$/.test(key),
  timestamptz: (key) => /^\d{4}-\d\d-\d\dT[\d:.]{15}Z$/.test(key) && !Number.isNaN(Date.parse(key)),
};

/** A place that somebody made up is none, or the database would complain. */
function readPlace(text: string | null, type: Key["type"]): Place | null {
  if (!text) return null;
  const place = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.tuple([v.string(), v.pipe(v.string(), v.uuid())])),
    Buffer.from(text, "base64url").toString(),
  );
  if (!place.success) return null;
  const [key, id] = place.output;
  return isKey[type](key) ? { key, id } : null;
}
