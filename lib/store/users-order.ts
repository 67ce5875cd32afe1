import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { ROLES, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import type { KeyType } from "./places";
import { containsFragment, findsFragment } from "./search";
import { hasStatus, type Range, rangesByDue, rangesOf } from "./status";

/** By what people stand in order. Two of one key stand by their ids, unless there cannot be two. */
export type Key = { by: SQL; type: KeyType; isUnique?: boolean };

/**
 * People who stand together in the list: `base` can be told by the index of `key`, `fits` is what they must satisfy besides. Each of `few`
 * is a range of an index, and together they hold everybody who fits; null if no index but that of fragments can say.
 */
export type Group = { key: Key; base: SQL; fits: SQL | undefined; few: SQL[] | null; found: SQL | null };

const isDeleted = sql`(${users.deletedAt} is not null)::int`;

const keys = {
  name: { by: sql`lower(${users.name})`, type: "text" },
  login: { by: sql`${users.email}`, type: "text", isUnique: true },
  "2fa": { by: sql`(${users.twoFactorKey} is not null)::int * 2 + ${users.twoFactorRequired}::int`, type: "int" },
  "last-sign-in": { by: sql`coalesce(${users.lastSignInAt}, timestamptz '0001-01-01Z')`, type: "timestamptz" },
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
  const inRole = role ? eq(users.role, role) : undefined;
  return {
    key: by ? { by, type: "timestamptz" } : byId,
    base: where,
    fits: and(inRole, q ? containsFragment(q) : undefined),
    few: [sql`${and(where, inRole)}`],
    found: q ? findsFragment(q) : null,
  };
}

function groupBy(key: Key, { q, role, status }: UsersQuery, now: Date): Group {
  const inRole = role ? eq(users.role, role) : undefined;
  const inStatus = status ? rangesOf(status, now).map(({ where }) => sql`${and(where, inRole)}`) : null;
  return {
    key,
    base: sql`${isDeleted} = ${sql.raw(status === "deleted" ? "1" : "0")}`,
    fits: and(status ? hasStatus(status, now) : undefined, inRole, q ? containsFragment(q) : undefined),
    few: inStatus ?? (role === "admin" ? [sql`${inRole}`] : null),
    found: q ? findsFragment(q) : null,
  };
}
