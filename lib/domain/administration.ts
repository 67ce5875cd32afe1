import { type Account, isAbleAdmin, maySeePortal } from "./account";
import {
  block,
  changeRole,
  endSessions,
  makeTwoFactorOptional,
  remove,
  requireNewPassword,
  requireTwoFactor,
  resetTwoFactor,
} from "./admin-changes";
import { type Change, type Decision, deny, type Occasion } from "./decision";
import { isInvited } from "./invitation";
import { unblock } from "./lockout";
import type { Refusal, Verdict } from "./refusal";
import { isEnrolled, mustUseTwoFactor } from "./two-factor";

type Rule = {
  /** Whether the account is in a state that this changes. */
  fits: (account: Account) => boolean;
  change: (account: Account, occasion: Occasion) => Change;
  /** Nobody does it to their own account. */
  onlyToOthers?: true;
  /** An admin whom it is done to can sign in no more, or is none any more. */
  endsAdmin?: true;
};

const rules = {
  block: { fits: ({ blockedReason }) => blockedReason !== "admin", change: block, onlyToOthers: true, endsAdmin: true },
  // With somebody's session in hand one could otherwise lift each block that guessing the password sets, and guess on.
  unblock: { fits: ({ blockedReason }) => blockedReason !== null, change: (account) => unblock(account, "admin"), onlyToOthers: true },
  "require-new-password": { fits: (account) => !isInvited(account) && !account.newPasswordReason, change: requireNewPassword },
  "require-two-factor": { fits: (account) => !mustUseTwoFactor(account), change: requireTwoFactor },
  "make-two-factor-optional": { fits: isRequiredHereAlone, change: makeTwoFactorOptional },
  // One's own is given up on the account page, with the password and a token.
  "reset-two-factor": { fits: isEnrolled, change: (account) => resetTwoFactor(account, "admin"), onlyToOthers: true },
  "make-admin": { fits: ({ role }) => role === "staff", change: (account) => changeRole(account, "admin") },
  "make-staff": {
    fits: ({ role }) => role === "admin",
    change: (account) => changeRole(account, "staff"),
    onlyToOthers: true,
    endsAdmin: true,
  },
  "end-sessions": { fits: (account) => !isInvited(account) && maySeePortal(account), change: endSessions },
  delete: { fits: () => true, change: remove, onlyToOthers: true, endsAdmin: true },
} satisfies Record<string, Rule>;

/** What an admin does to a person, invitations aside. */
export type AdminAction = keyof typeof rules;

/**
 * Why this is not done to the account; null when it may be. `otherAdmins` counts the admins besides this one who could sign in now
 * (`isAbleAdmin`). Pages show what may be done by the same answer.
 */
export function whyNot(
  action: AdminAction,
  account: Account,
  { now, actorId }: Pick<Occasion, "now" | "actorId">,
  otherAdmins: number,
): Refusal | null {
  const { fits, onlyToOthers, endsAdmin }: Rule = rules[action];
  if (onlyToOthers && account.id === actorId) return { code: "not-yourself" };
  if (account.deletedAt || !fits(account)) return { code: "does-not-apply" };
  return endsAdmin && otherAdmins === 0 && isAbleAdmin(account, now) ? { code: "last-admin" } : null;
}

/** Does it, unless `whyNot` refuses. Call it under the locks of the account and of every admin. */
export function administer(action: AdminAction, account: Account, occasion: Occasion, otherAdmins: number): Decision<Verdict> {
  const refusal = whyNot(action, account, occasion, otherAdmins);
  return refusal ? deny(account, action, refusal) : { ...rules[action].change(account, occasion), reply: null };
}

/** Refuses whoever was an admin when the page was drawn and is none now; their own record says so. */
export function denyFormerAdmin(actor: Account, target: string): Decision<{ refusal: Refusal }> {
  const why = "no-longer-admin";
  return {
    account: actor,
    events: [{ type: "access-denied", details: { what: "administration", why, target } }],
    reply: { refusal: { code: why } },
  };
}

/** Whether two-factor authentication is required by this account's own mark and by no setting. */
function isRequiredHereAlone(account: Account): boolean {
  return account.twoFactorRequired && !mustUseTwoFactor({ ...account, twoFactorRequired: false });
}
