import type { Account, Role } from "./account";
import { type Decision, deny, type Occasion } from "./decision";
import { isBlockedByGuessing, lifted } from "./lockout";
import { remembered } from "./password";
import { policy } from "./policy";
import type { Verdict } from "./refusal";
import { hasPassed, hours, later } from "./time";
import { mustUseTwoFactor } from "./two-factor";

/** A temporary password and its hash. */
export type Temporary = { password: string; hash: string };

/**
 * Whether the account waits for its first sign-in, in time or not, or had its invitation taken back. So does one that was written into the table
 * with a name, a login and a role alone.
 */
export const isInvited = (account: Account) =>
  !account.deletedAt && (account.invitationExpiresAt !== null || account.passwordHash === null);

/** Whether an invitation can be sent once more; while an admin's block stands, it would open nothing. */
export const mayResend = (account: Account) => isInvited(account) && account.blockedReason !== "admin";

/** Whether there is an invitation to take back: one that still opens the account. */
export const isInvitationAlive = ({ invitationExpiresAt: ends, ...account }: Account, now: Date) =>
  ends !== null && !hasPassed(ends, now) && account.passwordHash !== null && !account.deletedAt;

/**
 * Invites: the account's password becomes the temporary one, and a mail tells it, in the inviter's language to whoever has none yet.
 * A later invitation voids the one before.
 */
export function invite(
  account: Account,
  temporary: Temporary,
  { now, language }: Occasion,
  type: "invited" | "invitation-resent" = "invited",
): Decision<true> {
  const expiresAt = later(now, hours(policy().INVITATION_HOURS));
  return {
    // Whoever mistyped the temporary password too often gets in with the next one; a block by an admin stays.
    account: {
      ...(isBlockedByGuessing(account) ? { ...account, ...lifted } : account),
      language: account.language ?? language,
      passwordHash: temporary.hash,
      passwordHistory: remembered(account),
      passwordChangedAt: now,
      invitationExpiresAt: expiresAt,
      wrongPasswords: 0,
    },
    voidLinks: ["unlock", "reset"],
    events: [{ type, details: { role: account.role, until: expiresAt.toISOString() } }],
    mails: [{ kind: "invitation", temporaryPassword: temporary.password, expiresAt, twoFactor: mustUseTwoFactor(account) }],
    endSessions: "all",
    reply: true,
  };
}

/** Sends a second invitation to somebody who still waits for one, or whose invitation is over or was taken back. */
export function resendInvitation(account: Account, temporary: Temporary, occasion: Occasion): Decision<Verdict> {
  if (!mayResend(account)) return deny(account, "resend-invitation", { code: "does-not-apply" });
  return { ...invite(account, temporary, occasion, "invitation-resent"), reply: null };
}

/** Takes an invitation back at once: the temporary password is worth nothing from here on, and a mail says so. */
export function revokeInvitation(account: Account, { now }: Occasion): Decision<Verdict> {
  if (!isInvitationAlive(account, now)) return deny(account, "revoke-invitation", { code: "does-not-apply" });
  return {
    account: { ...account, passwordHash: null, invitationExpiresAt: now },
    events: [{ type: "invitation-revoked" }],
    mails: [{ kind: "invitation-revoked" }],
    voidLinks: ["unlock", "reset"],
    endSessions: "all",
    reply: null,
  };
}

/** Invites somebody whose account was deleted: it begins anew as `fresh`, and its record goes on. Null for any other account. */
export function reinvite(account: Account, fresh: Account, temporary: Temporary, occasion: Occasion): Decision<true> | null {
  return account.deletedAt && invite({ ...fresh, id: account.id, createdAt: account.createdAt }, temporary, occasion);
}

/** The id of no account. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

/** What a rule is asked about when a login belongs to nobody: an account without a password, so that everything is refused. */
export const nobody = (email: string): Account =>
  newAccount({ id: NOBODY, name: "", email, role: "staff", twoFactorRequired: false }, new Date(0));

/** Whether a login belonged to nobody, so that there is no row to write to. */
export const isNobody = (account: Account) => account.id === NOBODY;

/** An account as an invitation begins it. */
export const newAccount = (
  person: { id: string; name: string; email: string; role: Role; twoFactorRequired: boolean },
  now: Date,
): Account => ({
  ...person,
  language: null,
  passwordHash: null,
  passwordChangedAt: null,
  passwordHistory: [],
  newPasswordReason: null,
  lastSignInAt: null,
  passwordResetAt: null,
  invitationExpiresAt: null,
  wrongPasswords: 0,
  wrongTokens: 0,
  blockedAt: null,
  blockedReason: null,
  twoFactorKey: null,
  twoFactorPendingKey: null,
  twoFactorFormerKey: null,
  twoFactorLastStep: null,
  recoveryCodeHashes: [],
  remindedOf: null,
  deletedAt: null,
  createdAt: now,
});
