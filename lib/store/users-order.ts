import "server-only";
import { and, eq, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import type { Role, Status } from "@/lib/domain/account";
import { ROLES, STATUSES, type UsersQuery } from "@/lib/domain/users-list";
import type { KeyType } from "./places";
import { containsFragment } from "./search";
import { amongAble, hasStatus, hintOf, isAble, lastSignIn, type Range, rangesByDue, rangesOf, standing, standingsOf } from "./status";

/** By what people stand in order. Two of one key stand by their ids, unless there cannot be two. `ofAble`: those who can sign in have an index. */
export type Key = { by: SQL; type: KeyType; isUnique?: boolean; ofAble?: boolean };

/** People who stand in the order of the key in some index, and which of them are wanted. */
export type Part = { where: SQL; fits: SQL | undefined };

/**
 * People who stand together in the list: those who fit in each of `parts`. Each of `few` is a range of an index, and together they hold just
 * those of the wanted status and role, if one is wanted; `text` is what is searched for.
 */
export type Group = { key: Key; parts: Part[]; few: SQL[] | null; text: SQL | undefined };

const keys = {
  name: { by: sql`lower(${users.name})`, type: "text", ofAble: true },
  login: { by: sql`${users.email}`, type: "text", isUnique: true },
  "2fa": { by: sql`(${users.twoFactorKey} is not null)::int * 2 + ${users.twoFactorRequired}::int`, type: "int" },
  "last-sign-in": { by: lastSignIn, type: "timestamptz", ofAble: true },
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
  return { key, parts: [{ where, fits }], few: role ? [within(where, role)] : null, text };
}

function groupBy(key: Key, { q, role, status }: UsersQuery, now: Date): Group {
  const text = q ? containsFragment(q) : undefined;
  const fits = and(role ? eq(users.role, role) : undefined, text);
  const ranges = status ? rangesOf(status, now) : rangesByDue();
  const few = status || role ? ranges.map(({ where }) => within(where, role)) : null;
  return { key, parts: partsOf(key, status, now).map((part) => ({ ...part, fits: and(part.fits, fits) })), few, text };
}

const within = (where: SQL, role: Role | null) => sql`${and(where, role ? eq(users.role, role) : undefined)}`;

function partsOf(key: Key, status: Status | null, now: Date): Part[] {
  const fits = status ? hasStatus(status, now) : undefined;
  // One index holds all logins, and one all ids.
  if (key.isUnique) return [{ where: status === "deleted" ? sql`${users.deletedAt} is not null` : sql`${users.deletedAt} is null`, fits }];
  const hint = key === keys["last-sign-in"] ? hintOf(status, now) : sql`true`;
  const among: Partial<Record<Status, SQL>> = amongAble(now);
  return standingsOf(status).map((number) =>
    number === 0 && key.ofAble
      ? { where: sql`${isAble} and ${hint}`, fits: status ? among[status] : undefined }
      : { where: sql`${standing} = ${sql.raw(String(number))} and ${hint}`, fits },
  );
}
