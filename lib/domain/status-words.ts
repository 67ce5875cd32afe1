import type { Status } from "./account";
import { policy } from "./policy";

const words: Record<Exclude<Status, "away">, string> = {
  deleted: "Deleted",
  "blocked-by-admin": "Blocked by an admin",
  "blocked-wrong-passwords": "Blocked (wrong passwords)",
  "blocked-wrong-tokens": "Blocked (wrong 2FA tokens)",
  "invitation-expired": "Invitation expired",
  invited: "Invited",
  "password-expired": "Password expired",
  active: "Active",
};

/** A status in words (design, section 3). */
export const statusWords = (status: Status) => (status === "away" ? `Away over ${policy().AWAY_MAX_DAYS} days` : words[status]);
