import { type Account, barrierOf, ROLES, STATUSES, statusOf } from "@/lib/domain/account";
import { days } from "@/lib/domain/time";
import type { Sort, UsersQuery } from "@/lib/domain/users-list";

const DISTANT = Date.parse("9999-01-01Z");

/** When a new password is due under the default settings, also when that is over. */
function dueOf({ passwordChangedAt, lastSignInAt, passwordResetAt, createdAt }: Account): number {
  const changed = (passwordChangedAt ?? createdAt).getTime();
  const seen = Math.max((lastSignInAt ?? passwordChangedAt ?? createdAt).getTime(), passwordResetAt?.getTime() ?? 0);
  return Math.min(changed + days(90), seen + days(30), DISTANT);
}

type Keys = (number | string)[];

/** Where somebody stands among people of one status, or of one reason for which nothing is due. */
function momentOf(account: Account): number {
  if (account.deletedAt || account.blockedReason || !account.passwordHash) return 0;
  return account.invitationExpiresAt?.getTime() ?? dueOf(account);
}

const dueClass = (account: Account, now: Date) => {
  const barrier = barrierOf(account, now);
  if (barrier === "blocked") return 3;
  if (barrier === "no-password") return 2;
  return account.invitationExpiresAt ? 1 : 0;
};

const keysBy: Record<Sort, (account: Account, now: Date) => Keys> = {
  name: ({ name }) => [name.toLowerCase()],
  login: ({ email }) => [email],
  role: ({ role, name }) => [ROLES.indexOf(role), name.toLowerCase()],
  // Of those whose invitation is over, the revoked ones stand last.
  status: (account, now) => [STATUSES.indexOf(statusOf(account, now)), dueClass(account, now), momentOf(account)],
  "2fa": ({ twoFactorKey, twoFactorRequired, name }) => [(twoFactorKey ? 2 : 0) + (twoFactorRequired ? 1 : 0), name.toLowerCase()],
  "last-sign-in": ({ lastSignInAt }) => [lastSignInAt?.getTime() ?? Number.NEGATIVE_INFINITY],
  "next-due": (account, now) => [dueClass(account, now), momentOf(account)],
};

function compare(one: Keys, other: Keys): number {
  const at = one.findIndex((key, index) => key !== other[index]);
  if (at < 0) return 0;
  return (one[at] ?? 0) < (other[at] ?? 0) ? -1 : 1;
}

/** Whom the user list shows for a query, in its order: the plain way. */
export function listedOf(people: Account[], { q, status, role, sort, descending }: UsersQuery, now: Date): Account[] {
  const fits = (account: Account) =>
    (status ? statusOf(account, now) === status : !account.deletedAt) &&
    (!role || account.role === role) &&
    [account.name, account.email].some((text) => text.toLowerCase().includes(q.toLowerCase()));
  const sorted = people
    .filter(fits)
    .map((account) => ({ account, keys: [...keysBy[sort](account, now), account.id] }))
    .sort((one, other) => compare(one.keys, other.keys))
    .map(({ account }) => account);
  return descending ? sorted.reverse() : sorted;
}
