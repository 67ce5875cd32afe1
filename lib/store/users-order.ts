import "server-only";
import { and, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { ROLES, type Role, STATUSES, type Status } from "@/lib/domain/account";
import type { UsersQuery } from "@/lib/domain/users-list";
import type { KeyType } from "./cursors";
import { containsFragment } from "./search";
import {
  amongAble,
  barrierRank,
  barrierRanksOf,
  hasStatus,
  hintOf,
  holdsInvitation,
  isAble,
  lastSignIn,
  type Range,
  rangesByDue,
  rangesOf,
  type TwoFactorState,
  twoFactorStates,
} from "./status";

/** What people are sorted by. Those of one key are sorted by their ids, unless the key is unique. */
export type Key = { by: SQL; type: KeyType; isUnique?: boolean };

/** People whom some index holds in the order of the key, and which of them are wanted. */
export type Part = { where: SQL; fits: SQL | undefined };

/** People who follow each other in the list, sorted by one key. */
export type Group = {
  key: Key;
  /** Who they are, whatever is searched for. */
  isHere: SQL | undefined;
  /** The same people by the indexes that hold them in order; each part also knows whom the search fits. */
  parts: Part[];
  /** The same people by indexes in another order, where a filter says that they may be few; else null. */
  few: Range[] | null;
  /** Whom the search fits; there while somebody searches. */
  text: SQL | undefined;
};

const keys = {
  name: { by: sql`lower(${users.name})`, type: "text" },
  login: { by: sql`${users.email}`, type: "text", isUnique: true },
  "last-sign-in": { by: lastSignIn, type: "timestamptz" },
} as const satisfies Record<string, Key>;

const byId: Key = { by: sql`${users.id}`, type: "uuid", isUnique: true };

/** The list, as the groups that follow each other in it when it ascends. Deleted people are there for whoever asks for them. */
export function groupsOf(query: UsersQuery, now: Date): Group[] {
  const { sort } = query;
  if (sort === "status" || sort === "next-due") return rangesIn(query, now).map((range) => groupOf(range, query));
  if (sort === "2fa") return twoFactorStates.map((state) => groupBy(keys.name, query, now, state));
  if (sort !== "role") return [groupBy(keys[sort], query, now)];
  const roles = ROLES.filter((role) => !query.role || role === query.role);
  return roles.map((role) => groupBy(keys.name, { ...query, role }, now));
}

function rangesIn({ sort, status }: UsersQuery, now: Date): Range[] {
  if (status) return rangesOf(status, now);
  return sort === "next-due" ? rangesByDue() : STATUSES.filter((each) => each !== "deleted").flatMap((each) => rangesOf(each, now));
}

function groupOf(range: Range, { q, role }: UsersQuery): Group {
  const { where, by } = range;
  const text = q ? containsFragment(q) : undefined;
  const isOfRole = role ? isOf[role] : undefined;
  const key: Key = by ? { by, type: "timestamptz" } : byId;
  return {
    key,
    isHere: and(where, isOfRole),
    parts: [{ where, fits: and(isOfRole, text) }],
    few: role ? [within(range, role)] : null,
    text,
  };
}

function groupBy(key: Key, query: UsersQuery, now: Date, state?: TwoFactorState): Group {
  const { q, role, status } = query;
  const text = q ? containsFragment(q) : undefined;
  const isOfRole = role ? isOf[role] : undefined;
  const isHere = and(status ? hasStatus(status, now) : sql`${users.deletedAt} is null`, isOfRole, state?.ofAble);
  const parts = partsOf(key, query, now, state).map((part) => ({ ...part, fits: and(part.fits, isOfRole, text) }));
  const ranges = status ? rangesOf(status, now) : rangesByDue();
  const few = (status || role) && !hasRoleIndex(key, query, state) ? ranges.map((range) => within(range, role)) : null;
  return { key, isHere, parts, few, text };
}

/** The role stands there as it is, so that a plan that is kept knows which one it is for. */
const isOf: Record<Role, SQL> = { admin: sql`${users.role} = 'admin'`, staff: sql`${users.role} = 'staff'` };

export const within = <Among extends { where: SQL }>(among: Among, role: Role | null): Among =>
  role ? { ...among, where: sql`${among.where} and ${isOf[role]}` } : among;

/** Whether people of a role, whatever their status, stand in this order in an index. */
const hasRoleIndex = (key: Key, { status }: Pick<UsersQuery, "status">, state?: TwoFactorState) => key === keys.name && !status && !state;

/** One index holds all logins, and another the names of each role; else those who can sign in have an index of their own, and those who are invited. */
function partsOf(key: Key, { status, role }: UsersQuery, now: Date, state?: TwoFactorState): Part[] {
  const fits = status ? hasStatus(status, now) : undefined;
  const where = status === "deleted" ? sql`${users.deletedAt} is not null` : sql`${users.deletedAt} is null`;
  if (key === keys.login) return [{ where, fits }];
  if (hasRoleIndex(key, { status }, state)) return (role ? [role] : ROLES).map((each) => within({ where, fits }, each));
  const hint = key === keys["last-sign-in"] ? hintOf(status, now) : undefined;
  const among: Partial<Record<Status, SQL>> = amongAble(now);
  return barrierRanksOf(status).map((number) => {
    if (number === 0) return { where: sql`${and(isAble, state?.ofAble, hint)}`, fits: status ? among[status] : undefined };
    const here = number === 1 && !state ? holdsInvitation : sql`${barrierRank} = ${sql.raw(String(number))}`;
    return { where: sql`${and(here, state?.ofOthers, hint)}`, fits };
  });
}
