import "server-only";
import { or, type SQL, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { STATUSES, type Status } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { days, later } from "@/lib/domain/time";

/** The strongest reason that keeps somebody out, as a number; no clock is in it. The indexes of the few who cannot sign in begin with it (migration 0006). */
export const barrierRank = sql`case when ${users.deletedAt} is not null then 4 when ${users.blockedReason} is not null then 3
  when ${users.passwordHash} is null then 2 when ${users.invitationExpiresAt} is not null then 1 else 0 end`;

const isKept = sql`${users.deletedAt} is null and ${users.blockedReason} is null`;
/** Who can sign in: nearly everybody, so that their indexes hold whatever a filter asks for, and no row of the table is read for it. */
export const isAble = sql`${isKept} and ${users.passwordHash} is not null and ${users.invitationExpiresAt} is null`;
/** Whose password is that of an invitation, in time or not. */
export const holdsInvitation = sql`${isKept} and ${users.passwordHash} is not null and ${users.invitationExpiresAt} is not null`;
const isRevoked = sql`${isKept} and ${users.passwordHash} is null`;
const isBlocked = sql`${users.deletedAt} is null and ${users.blockedReason} is not null`;
const isDeleted = sql`${users.deletedAt} is not null`;

/**
 * People who are together in one index, in the order of the moment `by`, if there is one, then of their ids. `isAtEnd`: others are scattered
 * among them there, but hardly at the end, so that it is quicker to count from there.
 */
export type Range = { where: SQL; by: SQL | null; isAtEnd?: true };

/** People who can sign in, by the moment at which a new password is due; it may be over. */
export const ableRange = () => ({ where: isAble, by: dueExpression() });
const invitedRange = (where = sql`true`): Range => ({ where: sql`${holdsInvitation} and ${where}`, by: sql`${users.invitationExpiresAt}` });
const range = (where: SQL): Range => ({ where, by: null });

/** The numbers of `barrierRank` that people of this status have, or all who are not deleted. */
export function barrierRanksOf(status: Status | null): number[] {
  if (!status) return [0, 1, 2, 3];
  if (status === "deleted") return [4];
  if (status.startsWith("blocked")) return [3];
  if (status === "invited") return [1];
  return status === "invitation-expired" ? [1, 2] : [0];
}

/** A state of two-factor authentication, in the words of two indexes: that of the people in it who can sign in, and that of everybody else. */
export type TwoFactorState = { ofAble: SQL; ofOthers: SQL };

/** In the order of the list: off and optional, off and required, on and optional, on and required. */
export const twoFactorStates: TwoFactorState[] = [0, 1, 2, 3].map((number) => ({
  ofAble: sql`${users.twoFactorKey} ${number < 2 ? sql`is null` : sql`is not null`} and ${number % 2 ? sql`` : sql`not`} ${users.twoFactorRequired}`,
  ofOthers: sql`(${users.twoFactorKey} is not null)::int * 2 + ${users.twoFactorRequired}::int = ${sql.raw(String(number))}`,
}));

/** What the status implies of facts that the index of last sign-ins holds, so that a walk along it passes everybody else without a look at the table. */
export function hintOf(status: Status | null, now: Date): SQL | undefined {
  const { AWAY_MAX_DAYS: away } = policy();
  const since = momentOf(later(now, -days(away)));
  if (away && status === "away") return sql`${lastSignIn} < ${since} and not ${isExpired(now)}`;
  return away && status === "active" ? sql`${seen} >= ${since}` : undefined;
}

function isExpired(now: Date): SQL {
  const { PASSWORD_MAX_AGE_DAYS: age } = policy();
  return age ? sql`(${changed} < ${momentOf(later(now, -days(age)))})` : sql`false`;
}

/** What is true of those of each status among all who can sign in. */
export function amongAble(now: Date) {
  const [moment, due] = [momentOf(now), dueExpression()];
  return {
    "password-expired": sql`${due} < ${moment} and ${isExpired(now)}`,
    away: sql`${due} < ${moment} and not ${isExpired(now)}`,
    active: sql`${due} >= ${moment}`,
  } satisfies Partial<Record<Status, SQL>>;
}

/** Everybody who is not deleted, those first to whom something is due next. */
export const rangesByDue = (): Range[] => [ableRange(), invitedRange(), range(isRevoked), range(isBlocked)];

/** `statusOf` of lib/domain/account.ts, said once more for the database: who has this status, as ranges of indexes; a test holds the two equal. */
export function rangesOf(status: Status, now: Date): Range[] {
  const [moment, among] = [momentOf(now), amongAble(now)];
  const able = (where: SQL): Range[] => [{ ...ableRange(), where: sql`${isAble} and ${where}` }];
  const blocked = (reason: string) => [range(sql`${isBlocked} and ${users.blockedReason} = ${reason}`)];
  const ranges: Record<Status, () => Range[]> = {
    deleted: () => [range(isDeleted)],
    "blocked-by-admin": () => blocked("admin"),
    "blocked-wrong-passwords": () => blocked("wrong_passwords"),
    "blocked-wrong-tokens": () => blocked("wrong_tokens"),
    "invitation-expired": () => [invitedRange(sql`${users.invitationExpiresAt} <= ${moment}`), range(isRevoked)],
    invited: () => [invitedRange(sql`${users.invitationExpiresAt} > ${moment}`)],
    "password-expired": () => able(among["password-expired"]),
    away: () => able(among.away).map((away) => ({ ...away, isAtEnd: true })),
    active: () => able(among.active),
  };
  return ranges[status]();
}

export const hasStatus = (status: Status, now: Date): SQL => sql`(${or(...rangesOf(status, now).map(({ where }) => sql`(${where})`))})`;

/** The one status that fits; a test holds it equal to `statusOf`. */
export function statusExpression(now: Date): SQL<Status> {
  const cases = STATUSES.map((status) => sql`when ${hasStatus(status, now)} then ${status}`);
  return sql<Status>`case ${sql.join(cases, sql` `)} end`;
}

/** The last sign-in, by which whoever never signed in comes first. */
export const lastSignIn = sql`coalesce(${users.lastSignInAt}, timestamptz '0001-01-01Z')`;
/** The moments at which the clocks of lib/domain/expiry.ts begin. */
export const changed = sql`coalesce(${users.passwordChangedAt}, ${users.createdAt})`;
export const seen = sql`greatest(coalesce(${users.lastSignInAt}, ${users.passwordChangedAt}, ${users.createdAt}), ${users.passwordResetAt})`;

/**
 * When `nextDue` of lib/domain/expiry.ts bites, without asking whether something bites already; far away when both clocks are off. Made of
 * immutable functions alone (in UTC a day has 24 hours), and without parameters, so that an index can hold it.
 */
function dueExpression(): SQL {
  const { PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away } = policy();
  const end = (since: SQL, limit: number) =>
    limit ? sql`(${since} at time zone 'UTC' + interval '${sql.raw(String(limit))} days') at time zone 'UTC'` : sql`null::timestamptz`;
  return sql`coalesce(least(${end(changed, age)}, ${end(seen, away)}), timestamptz '9999-01-01Z')`;
}

/** The index by which people stand in the order of what is due to them. It depends on settings, so each portal makes its own at the start. */
export const dueIndex = (): SQL => sql`on ${users} (${dueExpression()}, id, lower(name))
  include (name, email, role, password_changed_at, created_at, last_sign_in_at, password_reset_at) where ${isAble}`;

export const momentOf = (date: Date) => sql`${date.toISOString()}::timestamptz`;
