import type { Account, BlockedReason } from "./account";
import type { AuditEvent, Change, Decision, Link } from "./decision";
import type { Mail } from "./mail";
import { policy, UNLOCKS_A_DAY } from "./policy";
import type { Refusal } from "./refusal";
import { days, hours, later } from "./time";

type Outcome = { account: Account; events: AuditEvent[]; mails: Mail[]; link?: Link };
type Guess = Exclude<BlockedReason, "admin">;

/**
 * Counts one wrong password or 2FA token, each on its own counter, and blocks the account when its limit is reached:
 * one block, one mail, one unlock link made from `unlockToken`. Call it under the account's lock only.
 */
export function recordWrong(account: Account, reason: Guess, unlockToken: string, now: Date): Outcome {
  const { MAX_WRONG_PASSWORDS, MAX_WRONG_TOKENS, UNLOCK_HOURS } = policy();
  const isPassword = reason === "wrong_passwords";
  const [counter, limit] = isPassword ? (["wrongPasswords", MAX_WRONG_PASSWORDS] as const) : (["wrongTokens", MAX_WRONG_TOKENS] as const);
  const counted = { ...account, [counter]: account[counter] + 1 };
  if (counted[counter] < limit) return { account: counted, events: [], mails: [] };
  const expiresAt = later(now, hours(UNLOCK_HOURS));
  return {
    account: { ...counted, blockedAt: now, blockedReason: reason },
    events: [{ type: "blocked", details: { reason } }],
    mails: [{ kind: "blocked", reason, unlockToken, expiresAt, invited: account.invitationExpiresAt !== null }],
    link: { purpose: "unlock", token: unlockToken, expiresAt },
  };
}

/** What lifting a block sets back. */
export const lifted = { blockedAt: null, blockedReason: null, wrongPasswords: 0, wrongTokens: 0 };

/** From when on unlockings by link count against `UNLOCKS_A_DAY`: a sign-in forgives what was before it, and so does a day. */
export function unlocksCountSince({ lastSignInAt }: Pick<Account, "lastSignInAt">, now: Date): Date {
  const dayAgo = later(now, -days(1));
  return lastSignInAt && lastSignInAt > dayAgo ? lastSignInAt : dayAgo;
}

/** Whether a mailed link may lift the block: only one that guessing set, and not for ever again. */
export const mayUnlockByLink = (account: Account, unlocksBefore = 0) =>
  isBlockedByGuessing(account) && !account.deletedAt && unlocksBefore < UNLOCKS_A_DAY;

/** Whether wrong passwords or tokens blocked it, and no admin. */
export const isBlockedByGuessing = ({ blockedReason }: Pick<Account, "blockedReason">) =>
  blockedReason === "wrong_passwords" || blockedReason === "wrong_tokens";

/** What came of the owner's answer; "renew": unlocked, and a new password is asked for nevertheless. */
export type Unlocked = "unlocked" | "renew" | "not-me";

/** Judges the owner's answer on the unlock page. Refused when the block is none that a link may lift, whatever the link says. */
export function unlockByLink(
  { account, unlocksBefore }: { account: Account; unlocksBefore: number },
  itWasMe: boolean,
): Decision<{ refusal: Refusal } | { done: Unlocked }> {
  if (!mayUnlockByLink(account, unlocksBefore)) {
    const details = { what: "unlock-link", reason: account.blockedReason, unlocksBefore };
    return { account, events: [{ type: "access-denied", details }], reply: { refusal: { code: "link-over" } } };
  }
  const decision = unlock(account, itWasMe);
  const renews = decision.account.newPasswordReason === "unlock";
  return { ...decision, reply: { done: itWasMe ? (renews ? "renew" : "unlocked") : "not-me" } };
}

/**
 * The owner followed the link. `itWasMe` false means that a stranger guessed: the account then asks for a new password and the
 * admins are told. After wrong 2FA tokens somebody knew the password, so that a new one is asked for in either case.
 */
export function unlock(account: Account, itWasMe: boolean): Decision<null> {
  const renew = !itWasMe || account.blockedReason === "wrong_tokens";
  return {
    ...lift(account, renew),
    events: [{ type: itWasMe ? "unlocked" : "unlock-refused-by-owner", details: { by: "link", reason: account.blockedReason } }],
    alerts: itWasMe ? [] : [{ kind: "not-me", name: account.name, email: account.email }],
    reply: null,
  };
}

/** Lifts any block, an admin's too, for whoever answers for it, and tells the owner. After wrong 2FA tokens a new password is asked for. */
export const unblock = (account: Account, by: "admin" | "shell"): Change => ({
  ...lift(account, account.blockedReason === "wrong_tokens"),
  events: [{ type: "unlocked", details: { by, reason: account.blockedReason } }],
  mails: [{ kind: "unblocked" }],
});

const lift = (account: Account, renew: boolean): Pick<Change, "account" | "voidLinks" | "endAttempts"> => ({
  account: { ...account, ...lifted, newPasswordReason: renew ? "unlock" : account.newPasswordReason },
  voidLinks: ["unlock"],
  // An attempt that renewed the password before must not pass for one that did what is asked for now.
  ...(renew && { endAttempts: "all" }),
});
