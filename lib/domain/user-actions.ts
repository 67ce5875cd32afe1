import type { Account } from "./account";
import { type AdminAction, whyNot } from "./administration";
import type { Occasion } from "./decision";
import { isInvitationAlive, isInvited } from "./invitation";
import type { Refusal } from "./refusal";

/** Everything that the row menu offers, in its order. */
export const USER_ACTIONS = [
  "resend-invitation",
  "revoke-invitation",
  "unblock",
  "block",
  "require-new-password",
  "require-two-factor",
  "make-two-factor-optional",
  "reset-two-factor",
  "make-admin",
  "make-staff",
  "end-sessions",
  "delete",
] as const satisfies (AdminAction | InvitationAction)[];

/** What may be done to many people at a time. */
export const SELECTION_ACTIONS = [
  "resend-invitation",
  "revoke-invitation",
  "unblock",
  "block",
  "require-two-factor",
  "end-sessions",
] as const satisfies (typeof USER_ACTIONS)[number][];

export type InvitationAction = "resend-invitation" | "revoke-invitation";
export type UserAction = (typeof USER_ACTIONS)[number];

type Words = { label: string; effect: string; danger?: true };

/** Each action's label (design, section 3), and what a confirmation says will happen. */
export const userActionWords: Record<UserAction, Words> = {
  "resend-invitation": { label: "Resend invitation", effect: "Mails a fresh link and temporary password. The one before no longer works." },
  "revoke-invitation": {
    label: "Revoke invitation",
    effect: "The temporary password no longer works, at once. The person is told by mail.",
    danger: true,
  },
  unblock: { label: "Unblock", effect: "Opens the account and tells its owner by mail." },
  block: {
    label: "Block",
    effect: "Nobody can sign in to the account until an admin unblocks it. The owner is told by mail.",
    danger: true,
  },
  "require-new-password": { label: "Require new password", effect: "The next sign-in asks for a new password. The owner is told by mail." },
  "require-two-factor": {
    label: "Require two-factor authentication",
    effect: "Whoever has none yet sets it up at the next sign-in. The owner is told by mail.",
  },
  "make-two-factor-optional": { label: "Make two-factor optional", effect: "The owner may turn it off, and is told so by mail." },
  "reset-two-factor": {
    label: "Reset 2FA",
    effect: "The app and the recovery codes no longer work. Do it only when you are sure who asks. The owner is told by mail.",
    danger: true,
  },
  "make-admin": { label: "Make admin", effect: "May invite, block and delete people. The owner is told by mail." },
  "make-staff": { label: "Make staff", effect: "No longer sees users and audit log. The owner is told by mail." },
  "end-sessions": { label: "End sessions", effect: "Signed out everywhere, and told by mail." },
  delete: { label: "Delete", effect: "The account can no longer be used; its history stays. The owner is told by mail.", danger: true },
};

const isInvitation = (action: UserAction): action is InvitationAction => action === "resend-invitation" || action === "revoke-invitation";

/** Why this may not be done to the account now; null when it may. `otherAdmins`: see `whyNot`. */
export function whyNotTo(action: UserAction, account: Account, by: Pick<Occasion, "now" | "actorId">, otherAdmins: number): Refusal | null {
  if (!isInvitation(action)) return whyNot(action, account, by, otherAdmins);
  const fits = action === "resend-invitation" ? isInvited(account) : isInvitationAlive(account, by.now);
  return fits ? null : { code: "does-not-apply" };
}
