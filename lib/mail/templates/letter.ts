import type { MailPayload } from "@/lib/domain/mail";
import { messages } from "@/lib/messages";
import { browserInWords } from "@/lib/messages/records";
import { notMe, roleChanged, unlockedFromShell } from "./admin";
import { blocked } from "./blocked";
import { invitation } from "./invitation";
import { note } from "./note";
import { passwordDue, passwordReset } from "./password";
import type { Letter } from "./pieces";
import { recoveryCodeUsed } from "./two-factor";
import { unfamiliarSignIn } from "./unfamiliar";
import { moment } from "./words";

/** The letter for a payload; its links begin with `appUrl`. */
export function letterFor({ mail, language = "en", ...payload }: MailPayload, appUrl: URL): Letter {
  const head = {
    ...payload,
    words: messages[language].mails,
    browser: browserInWords(messages[language], payload.userAgent),
    link: (path: string) => new URL(path, appUrl).href,
    moment: (date: Date) => moment(date, language),
  };
  switch (mail.kind) {
    case "invitation":
      return invitation(mail, head);
    case "blocked":
      return blocked(mail, head);
    case "password-reset":
      return passwordReset(mail, head);
    case "password-due":
      return passwordDue(mail, head);
    case "role-changed":
      return roleChanged(mail, head);
    case "recovery-code-used":
      return recoveryCodeUsed(mail, head);
    case "unfamiliar-sign-in":
      return unfamiliarSignIn(mail, head);
    case "not-me":
      return notMe(mail, head);
    case "unlocked-from-shell":
      return unlockedFromShell(mail, head);
    default:
      return note(mail.kind, head);
  }
}
