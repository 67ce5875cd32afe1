import type { Account } from "./account";
import { type AdminAction, whyNot } from "./administration";
import type { Occasion } from "./decision";
import { isInvitationAlive, mayResend } from "./invitation";
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
  "require-new-password",
  "require-two-factor",
  "end-sessions",
] as const satisfies (typeof USER_ACTIONS)[number][];

export type InvitationAction = "resend-invitation" | "revoke-invitation";
export type UserAction = (typeof USER_ACTIONS)[number];

export const isUserAction = (text: unknown): text is UserAction => USER_ACTIONS.some((action) => action === text);

/** Whether the button that does it warns. */
export const isDangerous = (action: UserAction) => DANGEROUS.has(action);

/** Whether it ends the person's sessions, which the question before it says. */
export const endsSessions = (action: UserAction) => ENDS_SESSIONS.has(action);

const ENDS_SESSIONS = new Set<UserAction>(["block", "reset-two-factor", "make-admin", "make-staff", "end-sessions", "delete"]);

const DANGEROUS = new Set<UserAction>(["revoke-invitation", "block", "reset-two-factor", "delete"]);

const isInvitation = (action: UserAction): action is InvitationAction => action === "resend-invitation" || action === "revoke-invitation";

/** Why this may not be done to the account now; null when it may. `otherAdmins`: see `whyNot`. */
export function whyNotTo(action: UserAction, account: Account, by: Pick<Occasion, "now" | "actorId">, otherAdmins: number): Refusal | null {
  if (!isInvitation(action)) return whyNot(action, account, by, otherAdmins);
  const fits = action === "resend-invitation" ? mayResend(account) : isInvitationAlive(account, by.now);
  return fits ? null : { code: "does-not-apply" };
}
