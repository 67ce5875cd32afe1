import { type Account, type Status, statusOf } from "./account";
import { newPasswordReason } from "./expiry";
import { policy } from "./policy";
import { isEnrolled, mustUseTwoFactor } from "./two-factor";

const sentences: Record<Status, () => string> = {
  deleted: () => "Cannot sign in: the account was deleted. An invitation to its address opens it anew.",
  "blocked-by-admin": () => "Cannot sign in: an admin blocked the account. Only an admin can unblock it.",
  "blocked-wrong-passwords": () =>
    `Cannot sign in: blocked after ${policy().MAX_WRONG_PASSWORDS} wrong passwords in a row. The owner has a mail with a link that unlocks it; an admin can unblock it, too.`,
  "blocked-wrong-tokens": () =>
    `Cannot sign in: blocked after ${policy().MAX_WRONG_TOKENS} wrong 2FA tokens in a row. Somebody knew the password, so that a new one is asked for after the unblocking.`,
  "invitation-expired": () => "Cannot sign in: the invitation is over or was revoked. Resend it to give a fresh temporary password.",
  invited: () => "Can sign in with the temporary password of the invitation, and then chooses a password.",
  "password-expired": () =>
    `Can sign in, and is then asked for a new password: this one is older than ${policy().PASSWORD_MAX_AGE_DAYS} days.`,
  away: () => `Can sign in, and is then asked for a new password: the last sign-in is more than ${policy().AWAY_MAX_DAYS} days ago.`,
  active: () => "Can sign in.",
};

/** Why somebody can or cannot sign in now, in a sentence or two for an admin. */
export function standingOf(account: Account, now: Date): string {
  const status = statusOf(account, now);
  const asked = status === "active" && newPasswordReason(account, now) ? " A new password is asked for then." : "";
  const setup =
    mustUseTwoFactor(account) && !isEnrolled(account) && status !== "deleted" ? " Sets up two-factor authentication on the way in." : "";
  return sentences[status]() + asked + setup;
}
