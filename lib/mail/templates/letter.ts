import type { MailPayload } from "@/lib/domain/mail";
import { blockedByAdmin, notMe, roleChanged, unblocked } from "./admin";
import { blocked } from "./blocked";
import { invitation } from "./invitation";
import { passwordChanged, passwordDue, passwordReset } from "./password";
import type { Letter } from "./pieces";
import { recoveryCodesMade, recoveryCodeUsed, twoFactorReset, twoFactorSetUp, twoFactorTurnedOff, wrongToken } from "./two-factor";

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
    case "two-factor-reset":
      return twoFactorReset(head);
    case "recovery-code-used":
      return recoveryCodeUsed(mail, head);
    case "recovery-codes-made":
      return recoveryCodesMade(head);
    case "wrong-token":
      return wrongToken(head);
    case "blocked-by-admin":
      return blockedByAdmin(head);
    case "unblocked":
      return unblocked(head);
    case "role-changed":
      return roleChanged(mail, head);
    case "not-me":
      return notMe(mail, head);
  }
}
