import { dueByClock } from "./expiry";
import type { Language } from "./language";
import { hasPassed } from "./time";

export const ROLES = ["admin", "staff"] as const;
export type Role = (typeof ROLES)[number];
export type BlockedReason = "wrong_passwords" | "wrong_tokens" | "admin";
/** Who asked for a new password at the next sign-in: an admin, or an unlocking after which the old one may be known. */
export type NewPasswordReason = "admin" | "unlock";

/** Every fact that the rules judge by. Hashes and sealed keys are opaque here: the domain asks whether they are there. */
export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Of their last sign-in or choice, or of their invitation; their mails use it. */
  language: Language | null;
  passwordHash: string | null;
  passwordChangedAt: Date | null;
  passwordHistory: string[];
  newPasswordReason: NewPasswordReason | null;
  lastSignInAt: Date | null;
  passwordResetAt: Date | null;
  /** Set while the password is the temporary one of an invitation. */
  invitationExpiresAt: Date | null;
  wrongPasswords: number;
  wrongTokens: number;
  blockedAt: Date | null;
  blockedReason: BlockedReason | null;
  twoFactorRequired: boolean;
  twoFactorKey: string | null;
  twoFactorPendingKey: string | null;
  /** What the QR code before the present one said. */
  twoFactorFormerKey: string | null;
  twoFactorLastStep: number | null;
  recoveryCodeHashes: string[];
  /** Which reminder was sent last. */
  remindedOf: string | null;
  deletedAt: Date | null;
  createdAt: Date;
};

export type Barrier = "deleted" | "blocked" | "no-password" | "invitation-over";

/** Why nobody can sign in to this account now, whatever they type; null if the right password would do. */
export function barrierOf(account: Account, now: Date): Barrier | null {
  if (account.deletedAt) return "deleted";
  if (account.blockedReason) return "blocked";
  if (!account.passwordHash) return "no-password";
  if (account.invitationExpiresAt && hasPassed(account.invitationExpiresAt, now)) return "invitation-over";
  return null;
}

/** Whether this is an admin who can be counted on: one who finished the first sign-in and could sign in again now. */
export const isAbleAdmin = (account: Account, now: Date) =>
  account.role === "admin" && barrierOf(account, now) === null && account.invitationExpiresAt === null;

/** Whether a running session of this account still counts: a block by guessing spares it, or anybody could throw anybody out. */
export const maySeePortal = (account: Pick<Account, "deletedAt" | "blockedReason">) =>
  !account.deletedAt && account.blockedReason !== "admin";

/** Whether whoever is signed in to this account may administer others. */
export const mayAdminister = (account: Account) => account.role === "admin" && maySeePortal(account);

/** Every status in the order in which the list sorts and offers them: what needs somebody comes first. */
export const STATUSES = [
  "blocked-by-admin",
  "blocked-wrong-passwords",
  "blocked-wrong-tokens",
  "invitation-expired",
  "invited",
  "password-expired",
  "away",
  "active",
  "deleted",
] as const;
export type Status = (typeof STATUSES)[number];

const blockedStatus = {
  admin: "blocked-by-admin",
  wrong_passwords: "blocked-wrong-passwords",
  wrong_tokens: "blocked-wrong-tokens",
} as const satisfies Record<BlockedReason, Status>;

/** The one status of a person, the first that fits. */
export function statusOf(account: Account, now: Date): Status {
  if (account.deletedAt) return "deleted";
  if (account.blockedReason) return blockedStatus[account.blockedReason];
  if (barrierOf(account, now)) return "invitation-expired";
  if (account.invitationExpiresAt) return "invited";
  const bites = dueByClock(account, now)?.why;
  if (bites === "expired") return "password-expired";
  return bites ?? "active";
}
