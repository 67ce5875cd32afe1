import type { Account } from "./account";
import { resetTwoFactor } from "./admin-changes";
import { type Change, type Decision, deny } from "./decision";
import { unblock } from "./lockout";
import type { Refusal } from "./refusal";
import { isEnrolled } from "./two-factor";

/** What was done. */
export type Rescued = { unblocked: boolean; twoFactorReset: boolean };

/**
 * The way back in from the shell: lifts any block, an admin's too, and on request takes the authenticator app away. The owner gets the
 * mails of what was done, and every admin one that tells of it. Refused when there is nothing to do.
 */
export function breakGlass(account: Account, wish: { resetTwoFactor: boolean }): Decision<{ refusal: Refusal } | Rescued> {
  const done = { unblocked: account.blockedReason !== null, twoFactorReset: wish.resetTwoFactor && isEnrolled(account) };
  const nothing = wish.resetTwoFactor ? "nothing-to-reset" : "nothing-to-unlock";
  if (account.deletedAt) return deny(account, "break-glass", { code: "account-deleted" });
  if (!done.unblocked && !done.twoFactorReset) return deny(account, "break-glass", { code: nothing });
  const opened: Change = { account, events: [{ type: "break-glass-used", details: done }] };
  const unblocked = done.unblocked ? followedBy(opened, unblock(account, "shell")) : opened;
  const rescued = done.twoFactorReset ? followedBy(unblocked, resetTwoFactor(unblocked.account, "shell")) : unblocked;
  const { name, email } = account;
  return { ...rescued, alerts: [{ kind: "unlocked-from-shell", name, email, ...done }], reply: done };
}

/** Two changes as one, the second made from the account that the first one leaves. */
const followedBy = (first: Change, second: Change): Change => ({
  ...first,
  ...second,
  events: [...first.events, ...second.events],
  mails: [...(first.mails ?? []), ...(second.mails ?? [])],
});
