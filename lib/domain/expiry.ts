import type { Account } from "./account";
import { type Policy, policy } from "./policy";
import { days, later } from "./time";

/** Why a new password is owed at this sign-in, and since when. */
export type NewPasswordDue =
  | { why: "first-sign-in" }
  | { why: "asked-for"; by: "admin" | "unlock" }
  | { why: "expired"; on: Date }
  | { why: "away"; on: Date; lastSeen: Date };

/** Which of the two clocks asks for a new password, and from when on. */
export type Due = { why: "expired" | "away"; on: Date };

export type Facts = Pick<
  Account,
  "invitationExpiresAt" | "newPasswordReason" | "passwordChangedAt" | "lastSignInAt" | "passwordResetAt" | "createdAt"
>;

/** The numbers of the two clocks. */
export type Clocks = Pick<Policy, "PASSWORD_MAX_AGE_DAYS" | "AWAY_MAX_DAYS">;

/** Which rule, if any, asks for a new password now: the first that fits of invitation, request, age and absence. */
export function newPasswordDue(account: Facts, now: Date, clocks: Clocks = policy()): NewPasswordDue | null {
  if (account.invitationExpiresAt) return { why: "first-sign-in" };
  if (account.newPasswordReason) return { why: "asked-for", by: account.newPasswordReason };
  return dueByClock(account, now, clocks);
}

/** Which of the two clocks asks for a new password now, whatever else asks for one. */
export function dueByClock(
  account: Facts,
  now: Date,
  clocks: Clocks = policy(),
): Extract<NewPasswordDue, { why: "expired" | "away" }> | null {
  const { expires, stale } = endsOf(account, clocks);
  if (expires && expires < now) return { why: "expired", on: expires };
  if (stale && stale < now) return { why: "away", on: stale, lastSeen: lastSeen(account) };
  return null;
}

/** When which of the two clocks asks for a new password next; null when both are off or one already asks. */
export function nextDue(account: Facts, now: Date, clocks: Clocks = policy()): Due | null {
  if (newPasswordDue(account, now, clocks)) return null;
  const { expires, stale } = endsOf(account, clocks);
  if (stale && (!expires || stale < expires)) return { why: "away", on: stale };
  return expires && { why: "expired", on: expires };
}

/** When each clock ends; null for one that is off. At the end itself nothing is asked yet. */
const endsOf = (account: Facts, { PASSWORD_MAX_AGE_DAYS: age, AWAY_MAX_DAYS: away }: Clocks) => ({
  expires: age ? later(account.passwordChangedAt ?? account.createdAt, days(age)) : null,
  stale: away ? later(lastSeen(account), days(away)) : null,
});

/** A finished reset counts like a sign-in: the mailbox was proven and the password is new. */
function lastSeen(account: Facts): Date {
  const signedIn = account.lastSignInAt ?? account.passwordChangedAt ?? account.createdAt;
  return account.passwordResetAt && account.passwordResetAt > signedIn ? account.passwordResetAt : signedIn;
}
