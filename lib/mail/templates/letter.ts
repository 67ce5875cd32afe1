import type { Mail, MailPayload } from "@/lib/domain/mail";
import {
  accountDeleted,
  blockedByAdmin,
  invitationRevoked,
  notMe,
  roleChanged,
  sessionsEnded,
  unblocked,
  unlockedFromShell,
} from "./admin";
import { blocked } from "./blocked";
import { invitation } from "./invitation";
import { newPasswordRequired, passwordChanged, passwordDue, passwordReset } from "./password";
import type { Letter, Letterhead } from "./pieces";
import {
  recoveryCodesMade,
  recoveryCodeUsed,
  twoFactorOptional,
  twoFactorRequired,
  twoFactorReset,
  twoFactorSetUp,
  twoFactorTurnedOff,
  wrongToken,
} from "./two-factor";
import { unfamiliarSignIn } from "./unfamiliar";

/** The letter for a payload; its links begin with `appUrl`. */
export function letterFor({ mail, ...payload }: MailPayload, appUrl: URL): Letter {
  const head = { ...payload, link: (path: string) => new URL(path, appUrl).href };
  switch (mail.kind) {
    case "invitation":
      return invitation(mail, head);
    case "blocked":
      return blocked(mail, head);
    case "password-reset":
      return passwordReset(mail, head);
    case "password-changed":
      return passwordChanged(head);
    case "password-due":
      return passwordDue(mail, head);
    case "two-factor-set-up":
      return twoFactorSetUp(head);
    case "two-factor-turned-off":
      return twoFactorTurnedOff(head);
    case "recovery-code-used":
      return recoveryCodeUsed(mail, head);
    case "recovery-codes-made":
      return recoveryCodesMade(head);
    case "wrong-token":
      return wrongToken(head);
    case "unfamiliar-sign-in":
      return unfamiliarSignIn(mail, head);
    case "not-me":
      return notMe(mail, head);
    case "unlocked-from-shell":
      return unlockedFromShell(mail, head);
    default:
      return letterOfAdmin(mail, head);
  }
}

type ByAdmin = Extract<
  Mail["kind"],
  | "invitation-revoked"
  | "blocked-by-admin"
  | "unblocked"
  | "role-changed"
  | "new-password-required"
  | "two-factor-required"
  | "two-factor-optional"
  | "two-factor-reset"
  | "sessions-ended"
  | "account-deleted"
>;

/** What an admin did to the reader. */
function letterOfAdmin(mail: Extract<Mail, { kind: ByAdmin }>, head: Letterhead): Letter {
  switch (mail.kind) {
    case "invitation-revoked":
      return invitationRevoked(head);
    case "blocked-by-admin":
      return blockedByAdmin(head);
    case "unblocked":
      return unblocked(head);
    case "role-changed":
      return roleChanged(mail, head);
    case "new-password-required":
      return newPasswordRequired(head);
    case "two-factor-required":
      return twoFactorRequired(head);
    case "two-factor-optional":
      return twoFactorOptional(head);
    case "two-factor-reset":
      return twoFactorReset(head);
    case "sessions-ended":
      return sessionsEnded(head);
    case "account-deleted":
      return accountDeleted(head);
  }
}
