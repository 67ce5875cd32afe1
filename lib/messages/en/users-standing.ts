import type { Status } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { days, wrongPasswords, wrongTokens } from "./figures";

/** A status. */
export const status: Record<Status, string> = {
  deleted: "Deleted",
  "blocked-by-admin": "Blocked by an admin",
  "blocked-wrong-passwords": "Blocked (wrong passwords)",
  "blocked-wrong-tokens": "Blocked (wrong 2FA tokens)",
  "invitation-expired": "Invitation expired",
  invited: "Invited",
  "password-expired": "Password expired",
  get away() {
    return `Away over ${days(policy().AWAY_MAX_DAYS)}`;
  },
  active: "Active",
};

/** Why somebody of this status can or cannot sign in now. */
const says: Record<Status, string> = {
  deleted: "Cannot sign in: the account was deleted. An invitation to its address opens it again.",
  "blocked-by-admin": "Cannot sign in: an admin blocked the account. Only an admin can unblock it.",
  get "blocked-wrong-passwords"() {
    return `Cannot sign in: blocked after ${wrongPasswords(policy().MAX_WRONG_PASSWORDS)} in a row. A mail brought the owner a link that unlocks it, good for a while; an admin can unblock it, too.`;
  },
  get "blocked-wrong-tokens"() {
    return `Cannot sign in: blocked after ${wrongTokens(policy().MAX_WRONG_TOKENS)} in a row. Somebody knew the password, so a new one is asked for after the unblocking.`;
  },
  "invitation-expired": "Cannot sign in: the invitation has expired or was revoked. Resend it to give a fresh temporary password.",
  invited: "Can sign in with the temporary password of the invitation, and then chooses a password.",
  get "password-expired"() {
    return `Can sign in, and is then asked for a new password: this one is older than ${days(policy().PASSWORD_MAX_AGE_DAYS)}.`;
  },
  get away() {
    return `Can sign in, and is then asked for a new password: the last sign-in is more than ${days(policy().AWAY_MAX_DAYS)} ago.`;
  },
  active: "Can sign in.",
};

export const standing = {
  title: "Standing",
  says,
  asksNewPassword: "A new password is asked for then.",
  setsUpTwoFactor: "Sets up two-factor authentication on the way in.",
};
