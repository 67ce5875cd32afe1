import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Role, Status } from "@/lib/domain/account";
import { ROLES, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import type { KeyType } from "./places";
import { containsFragment } from "./search";
import { hasStatus, hintOf, lastSignIn, type Range, rangesByDue, rangesOf, standing, standingsOf } from "./status";

/** By what people stand in order. Two of one key stand by their ids, unless there cannot be two. */
export type Key = { by: SQL; type: KeyType; isUnique?: boolean };

/**
 * People who stand together in the list. Each of `parts` holds some of them and others, in the order of `key`; `fits` tells which. Each of
 * `few` is a range of an index, and together they hold just those of the wanted status and role, if one is wanted; `text` is what is searched for.
 */
export type Group = { key: Key; parts: SQL[]; fits: SQL | undefined; few: SQL[] | null; text: SQL | undefined };

const keys = {
  name: { by: sql`lower(${users.name})`, type: "text" },
  login: { by: sql`${users.email}`, type: "text", isUnique: true },
  "2fa": { by: sql`(${users.twoFactorKey} is not null)::int * 2 + ${users.twoFactorRequired}::int`, type: "int" },
  "last-sign-in": { by: lastSignIn, type: "timestamptz" },
} as const satisfies Record<string, Key>;

const byId: Key = { by: sql`${users.id}`, type: "uuid", isUnique: true };

/** The list, as the groups that follow each other in it when it ascends. Deleted people are there for whoever asks for them. */
export function groupsOf(query: UsersQuery, now: Date): Group[] {
  const { sort } = query;
  if (sort === "status" || sort === "next-due") return rangesIn(query, now).map((range) => groupOf(range, query));
  if (sort !== "role") return [groupBy(keys[sort], query, now)];
  return ROLES.filter((role) => !query.role || role === query.role).map((role) => groupBy(byId, { ...query, role }, now));
}

function rangesIn({ sort, status }: UsersQuery, now: Date): Range[] {
  if (status) return rangesOf(status, now);
  return sort === "next-due" ? rangesByDue() : STATUSES.filter((each) => each !== "deleted").flatMap((each) => rangesOf(each, now));
}

function groupOf({ where, by }: Range, { q, role }: UsersQuery): Group {
  const text = q ? containsFragment(q) : undefined;
  const fits = and(role ? eq(users.role, role) : undefined, text);
  const key: Key = by ? { by, type: "timestamptz" } : byId;
  return { key, parts: [where], fits, few: role ? [within(where, role)] : null, text };
}

function groupBy(key: Key, { q, role, status }: UsersQuery, now: Date): Group {
  const text = q ? containsFragment(q) : undefined;
  const fits = and(status ? hasStatus(status, now) : undefined, role ? eq(users.role, role) : undefined, text);
  const ranges = status ? rangesOf(status, now) : rangesByDue();
  const few = status || role ? ranges.map(({ where }) => within(where, role)) : null;
  return { key, parts: partsOf(key, status, now), fits, few, text };
}

const within = (where: SQL, role: Role | null) => sql`${and(where, role ? eq(users.role, role) : undefined)}`;

function partsOf(key: Key, status: Status | null, now: Date): SQL[] {
  // One index holds all logins, and one all ids.
  if (key.isUnique) return [status === "deleted" ? sql`${users.deletedAt} is not null` : sql`${users.deletedAt} is null`];
  const hint = key === keys["last-sign-in"] ? hintOf(status, now) : sql`true`;
  return standingsOf(status).map((number) => sql`${standing} = ${sql.raw(String(number))} and ${hint}`);
}
