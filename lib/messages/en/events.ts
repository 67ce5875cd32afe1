import type { Barrier, BlockedReason, Role } from "@/lib/domain/account";
import type { Detail } from "@/lib/domain/event-details";
import { languageNames } from "@/lib/domain/language";
import type { PasswordFault } from "@/lib/domain/password";
import type { RefusalCode } from "@/lib/domain/refusal";
import type { UserAction } from "@/lib/domain/user-actions";
import { codedBy, inMinutes, listedBy } from "@/lib/messages/coded";
import { types } from "./event-types";
import { days } from "./figures";

/** Why something was refused, as far as a record says it. */
type Why =
  | Barrier
  | Extract<
      RefusalCode,
      | "wrong-current-password"
      | "wrong-token"
      | "wrong-recovery-code"
      | "token-used"
      | "token-missing"
      | "clock-off"
      | "earlier-qr-code"
      | "admins-only"
      | "no-longer-admin"
      | "not-yourself"
      | "last-admin"
      | "does-not-apply"
      | "account-deleted"
      | "nothing-to-unlock"
      | "nothing-to-reset"
    >
  | "wrong-password"
  | "no-way-in"
  | "no-setup"
  | "setup"
  | "expired"
  | "away";

/** What else a record's details name. */
type Code =
  | Why
  | BlockedReason
  | Role
  | "sent"
  | "too-many"
  | "not-possible"
  | "one"
  | "others"
  | "all"
  | "attempt"
  | "replaced"
  | "first-sign-in"
  | "asked-for";
export type Codes = Record<Code, string>;
export type Doers = Record<"admin" | "owner" | "shell" | "link" | "reset", string>;
export type RefusedPassword = Record<PasswordFault | "out-of-step", string>;

const codes: Codes = {
  blocked: "the account was blocked",
  deleted: "the account was deleted",
  "no-password": "there is no password: no account has this login, or its invitation was revoked",
  "invitation-over": "the invitation had ended",
  "admins-only": "for admins only",
  "no-longer-admin": "no longer an admin",
  "not-yourself": "not allowed on one's own account",
  "last-admin": "the last admin who can sign in",
  "does-not-apply": "it no longer applied to the account",
  "account-deleted": "the account was deleted",
  "nothing-to-unlock": "nothing to unlock",
  "nothing-to-reset": "nothing to reset",
  "no-setup": "no setup was under way",
  setup: "wrong token in a setup",
  "no-way-in": "no way in",
  expired: "the password's age",
  away: "the time without a sign-in",
  "first-sign-in": "first sign-in",
  "asked-for": "it was required",
  "wrong-password": "wrong password",
  "wrong-current-password": "wrong current password",
  "wrong-token": "wrong token",
  "wrong-recovery-code": "wrong recovery code",
  "token-used": "token already used",
  "token-missing": "no token",
  "clock-off": "the phone's clock is off",
  "earlier-qr-code": "token of an earlier QR code",
  wrong_passwords: "wrong passwords",
  wrong_tokens: "wrong 2FA tokens",
  admin: "an admin",
  staff: "staff",
  sent: "a link was mailed",
  "too-many": "no link: too many in an hour",
  "not-possible": "no link: not possible for this account",
  one: "one session",
  others: "all other sessions",
  all: "all sessions",
  attempt: "before the sign-in was complete",
  replaced: "another person signed in there",
};
const doers: Doers = { admin: "an admin", owner: "the owner", shell: "the command line", link: "a mailed link", reset: "a password reset" };

/** What somebody wanted who might not: a page by its path, or what is named here. */
export type Wishes = Record<UserAction | "administration" | "action" | "unlock-link" | "reset-link" | "two-factor" | "break-glass", string>;

/** Those that say it in English as they stand are left out. */
const wishes: Partial<Wishes> = {
  "require-two-factor": "require two-factor authentication",
  "make-two-factor-optional": "make two-factor optional",
  "reset-two-factor": "reset 2FA",
  "two-factor": "two-factor authentication",
  "break-glass": "unlock from the shell",
};

const faults: Partial<RefusedPassword> = {
  personal: "with name or login",
  guessable: "easy to guess",
  breached: "known from a data breach",
  temporary: "the temporary one",
  reused: "used before",
  "out-of-step": "not asked for",
};

const coded = codedBy(codes);

/** Each detail that a rule leaves, as a phrase. */
export const details: Record<Detail, (value: string) => string> = {
  what: (what) => `wanted: ${codedBy(wishes)(what)}`,
  why: coded,
  outcome: coded,
  which: coded,
  count: (count) => `${count} in a row`,
  by: (who) => `by ${codedBy(doers)(who)}`,
  reason: (reason) => `block: ${coded(reason)}`,
  before: (before) => `before: ${coded(before)}`,
  faults: (list) => `faults: ${listedBy(faults)(list)}`,
  first: () => "the first one of their own",
  role: (role) => `role: ${role}`,
  until: (moment) => `until ${inMinutes(moment)}`,
  on: (moment) => `due ${inMinutes(moment)}`,
  left: (count) => `codes left: ${count}`,
  asks: (why) => `a new password was asked for: ${coded(why)}`,
  path: (path) => path,
  target: (id) => `account ${id}`,
  step: (step) => `${days(Number(step))} before`,
  again: () => "again",
  unblocked: () => "unblocked",
  twoFactorReset: () => "2FA reset",
  unlocksBefore: (count) => `unlocked by mail before: ${count}`,
  to: (day) => `to: ${day}`,
  code: (code) => `code: ${code}`,
  from: (day) => `from: ${day}`,
  type: (type) => `event: ${codedBy(types)(type)}`,
  person: (person) => `person: ${person}`,
  language: (language) => `language: ${codedBy(languageNames)(language)}`,
};
