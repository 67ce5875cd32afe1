import type { BlockedReason, Role } from "./account";
import type { Unfamiliar } from "./familiar";
import type { Language } from "./language";

export type MailStatus = "waiting" | "accepted" | "failed";

/** What a mail tells. Its words and looks are in lib/mail; who, when and from where travel beside it (`MailPayload`). */
export type Mail =
  | { kind: "invitation"; temporaryPassword: string; expiresAt: Date; twoFactor: boolean }
  | { kind: "invitation-revoked" }
  | { kind: "blocked"; reason: Exclude<BlockedReason, "admin">; unlockToken: string; expiresAt: Date; invited?: boolean }
  | { kind: "password-reset"; resetToken: string; expiresAt: Date }
  | { kind: "password-changed" }
  | { kind: "two-factor-set-up" }
  | { kind: "two-factor-turned-off" }
  | { kind: "two-factor-reset" }
  | { kind: "recovery-code-used"; left: number }
  | { kind: "recovery-codes-made" }
  | { kind: "wrong-token" }
  | { kind: "unfamiliar-sign-in"; why: Unfamiliar }
  | { kind: "blocked-by-admin" }
  | { kind: "unblocked" }
  | { kind: "role-changed"; role: Role }
  | { kind: "new-password-required" }
  | { kind: "two-factor-required" }
  | { kind: "two-factor-optional" }
  | { kind: "sessions-ended" }
  | { kind: "account-deleted" }
  | { kind: "password-due"; why: "expired" | "away"; on: Date; days: number }
  | { kind: "not-me"; name: string; email: string }
  | { kind: "unlocked-from-shell"; name: string; email: string; unblocked: boolean; twoFactorReset: boolean };

export type MailKind = Mail["kind"];

type Bare<M extends Mail> = M extends Mail ? (keyof M extends "kind" ? M["kind"] : never) : never;

/** The kinds that tell no facts beside who, when and from where. */
export type NoteKind = Bare<Mail>;

/** All that a template needs. Dates are in the server's time, UTC. Without a language, which a person has from their first sign-in on, the mail is English. */
export type MailPayload = {
  mail: Mail;
  name: string;
  email: string;
  at: Date;
  address: string;
  userAgent: string;
  language?: Language;
};
