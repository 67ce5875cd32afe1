import type { Account, BlockedReason } from "./account";
import type { AuditEvent, Decision, Link } from "./decision";
import type { Mail } from "./mail";
import { policy } from "./policy";
import { hours, later } from "./time";

type Outcome = { account: Account; events: AuditEvent[]; mails: Mail[]; link?: Link };
type Guess = Exclude<BlockedReason, "admin">;

/**
 * Counts one wrong password or 2FA token, each on its own counter, and blocks the account when its limit is reached:
 * one block, one mail, one unlock link made from `unlockToken`. Call it under the account's lock only.
 */
export function recordWrong(account: Account, reason: Guess, unlockToken: string, now: Date): Outcome {
  const counted =
    reason === "wrong_passwords"
      ? { ...account, wrongPasswords: account.wrongPasswords + 1 }
      : { ...account, wrongTokens: account.wrongTokens + 1 };
  if (!isSpent(counted, reason)) return { account: counted, events: [], mails: [] };
  const expiresAt = later(now, hours(policy().UNLOCK_HOURS));
  return {
    account: { ...counted, blockedAt: now, blockedReason: reason },
    events: [{ type: "blocked", details: { reason } }],
    mails: [{ kind: "blocked", reason, unlockToken, expiresAt }],
    link: { purpose: "unlock", token: unlockToken, expiresAt },
  };
}

function isSpent(account: Account, reason: Guess): boolean {
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS } = policy();
  return reason === "wrong_passwords" ? account.wrongPasswords >= MAX_WRONG_PASSWORDS : account.wrongTokens >= MAX_WRONG_TOKENS;
}

const lifted = { blockedAt: null, blockedReason: null, wrongPasswords: 0, wrongTokens: 0 };

/** Whether a mailed link may lift the block: only one that guessing set. */
export const mayUnlockByLink = (account: Account) =>
  account.blockedReason === "wrong_passwords" || account.blockedReason === "wrong_tokens";

/**
 * The owner followed the link. `itWasMe` false means that a stranger guessed: the account then asks for a new password and the
 * admins are told. After wrong 2FA tokens somebody knew the password, so that a new one is asked for in either case.
 */
export function unlock(account: Account, itWasMe: boolean): Decision<null> {
  const renew = !itWasMe || account.blockedReason === "wrong_tokens";
  return {
    account: { ...account, ...lifted, newPasswordReason: renew ? "unlock" : account.newPasswordReason },
    events: [{ type: itWasMe ? "unlocked" : "unlock-refused-by-owner", details: { reason: account.blockedReason } }],
    alerts: itWasMe ? [] : [{ kind: "not-me", name: account.name, email: account.email }],
    reply: null,
  };
}
