import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import type { NoteKind } from "@/lib/domain/mail";
import type { Note } from "@/lib/messages/en/mails-notes";

const portal = portalName();

const NOT_YOU = "Wenn Sie das nicht waren";
const WHY = "Wenn Sie nicht wissen, warum";

const newPassword = (danger: string, then: string) => (forgot: ReactNode) => (
  <>
    {danger} Legen Sie sofort über „{forgot}“ ein neues Passwort fest; das beendet alle Sitzungen. {then}
  </>
);

export const notes: Record<NoteKind, Note> = {
  "invitation-revoked": {
    subject: `Ihr Zugang zu ${portal} wurde widerrufen`,
    preview: (when) => `Seit ${when} gilt das vorläufige Passwort nicht mehr.`,
    words: "Ein Admin hat Ihre Einladung widerrufen. Das vorläufige Passwort gilt nicht mehr, und Sie müssen nichts tun.",
    title: WHY,
    advice: () => "Fragen Sie einen Admin. Wenn es ein Versehen war, können Sie erneut eingeladen werden.",
  },
  "blocked-by-admin": {
    subject: `Ein Admin hat Ihr Konto bei ${portal} gesperrt`,
    preview: (when) => `Gesperrt am ${when}. Nur ein Admin kann es entsperren.`,
    words:
      "Ein Admin hat Ihr Konto gesperrt. Sie sind überall abgemeldet und können sich erst wieder anmelden, wenn ein Admin es entsperrt.",
    title: WHY,
    advice: () =>
      "Fragen Sie einen Admin. Diese E-Mail zu lesen war kein Fehler, und weder ein Link noch ein neues Passwort hebt eine solche Sperre auf.",
  },
  unblocked: {
    subject: `Ihr Konto bei ${portal} ist entsperrt`,
    preview: (when) => `Entsperrt am ${when}. Sie können sich wieder anmelden.`,
    words:
      "Ein Admin hat Ihr Konto entsperrt. Sie können sich wieder anmelden; es kann sein, dass Sie dann ein neues Passwort wählen müssen.",
    title: "Wenn Sie nicht darum gebeten haben",
    advice: () => "Wenn Sie Ihr Passwort noch wissen, müssen Sie nichts tun. Wenn Sie selbst die Sperre wollten, sagen Sie es einem Admin.",
  },
  "sessions-ended": {
    subject: `Ein Admin hat Ihre Sitzungen bei ${portal} beendet`,
    preview: (when) => `Sie wurden am ${when} überall abgemeldet.`,
    words: "Ein Admin hat Sie überall abgemeldet. Ihr Konto ist unverändert, und Sie können sich jederzeit wieder anmelden.",
    title: WHY,
    advice: (forgot) => (
      <>
        Fragen Sie einen Admin. Das ist üblich, wenn ein Gerät verloren ging oder irgendwo offen zurückgelassen wurde. Wenn Sie glauben,
        dass jemand anderes Ihr Passwort kennt, legen Sie über „{forgot}“ ein neues fest.
      </>
    ),
  },
  "account-deleted": {
    subject: `Ihr Konto bei ${portal} wurde gelöscht`,
    preview: (when) => `Gelöscht am ${when}. Sie können sich nicht mehr anmelden.`,
    words:
      "Ein Admin hat Ihr Konto gelöscht. Sie sind überall abgemeldet und können sich nicht mehr anmelden. Ihr Passwort, der Eintrag in Ihrer Authenticator-App und Ihre Wiederherstellungscodes gelten hier nicht mehr.",
    title: WHY,
    advice: () => "Fragen Sie einen Admin. Wenn es ein Versehen war, können Sie erneut eingeladen werden.",
  },
  "password-changed": {
    subject: `Ihr Passwort für ${portal} wurde geändert`,
    preview: (when) => `Geändert am ${when}. Wenn Sie das nicht waren, handeln Sie jetzt.`,
    words:
      "Ihr Konto hat ein neues Passwort. Alle Sitzungen, die anderswo offen waren, sind beendet. Wenn Sie das waren, ist alles in Ordnung.",
    title: NOT_YOU,
    advice: newPassword("Vielleicht ist jemand anderes in Ihrem Konto.", "Informieren Sie dann einen Admin."),
  },
  "new-password-required": {
    subject: `Bitte legen Sie ein neues Passwort für ${portal} fest`,
    preview: (when) => `Ein Admin hat am ${when} darum gebeten. Sie wählen es bei der nächsten Anmeldung.`,
    words:
      "Ein Admin bittet Sie um ein neues Passwort. Bei der nächsten Anmeldung geben Sie ein letztes Mal das jetzige ein und wählen dann ein anderes. Wo Sie schon angemeldet sind, bleiben Sie es, bis die jeweilige Sitzung endet.",
    title: WHY,
    advice: () =>
      "Fragen Sie einen Admin. Admins sehen Ihr Passwort nicht und wählen es auch nicht aus; wenn jemand Sie danach fragt, nennen Sie es nicht.",
  },
  "two-factor-set-up": {
    subject: `Zwei-Faktor-Authentifizierung bei ${portal} eingeschaltet`,
    preview: (when) => `Eingerichtet am ${when}. Ab jetzt geben Sie auch einen 6-stelligen Code ein.`,
    words:
      "Für Ihr Konto wurde eine Authenticator-App eingerichtet. Ab jetzt brauchen Sie zur Anmeldung Ihr Passwort und die 6 Ziffern, die Ihre App zeigt. Bewahren Sie die Wiederherstellungscodes so auf, dass Sie sie auch ohne Ihr Telefon finden.",
    title: NOT_YOU,
    advice: newPassword(
      "Vielleicht schützt jetzt eine fremde App Ihr Konto.",
      "Informieren Sie dann einen Admin, und bitten Sie darum, dass Ihre 2FA zurückgesetzt wird.",
    ),
  },
  "two-factor-turned-off": {
    subject: `Zwei-Faktor-Authentifizierung bei ${portal} ausgeschaltet`,
    preview: (when) => `Ausgeschaltet am ${when}. Wenn Sie das nicht waren, handeln Sie jetzt.`,
    words:
      "Die Zwei-Faktor-Authentifizierung wurde auf Ihrer Kontoseite ausgeschaltet. Ab jetzt genügt das Passwort allein, um sich anzumelden. Der Eintrag in Ihrer Authenticator-App und die Wiederherstellungscodes gelten nicht mehr; löschen Sie sie.",
    title: NOT_YOU,
    advice: newPassword(
      "Vielleicht ist jemand anderes in Ihrem Konto.",
      "Informieren Sie dann einen Admin, und schalten Sie die Zwei-Faktor-Authentifizierung wieder ein.",
    ),
  },
  "two-factor-reset": {
    subject: `Zwei-Faktor-Authentifizierung bei ${portal} zurückgesetzt`,
    preview: (when) => `Ein Admin hat sie am ${when} zurückgesetzt. Sie sind überall abgemeldet.`,
    words: `Ein Admin hat die Authenticator-App und die Wiederherstellungscodes von Ihrem Konto entfernt, und Sie sind überall abgemeldet. Löschen Sie den alten Eintrag für ${portal} in Ihrer App. Wenn Ihr Konto Zwei-Faktor-Authentifizierung verlangt, richten Sie sie bei der nächsten Anmeldung neu ein.`,
    title: "Wenn Sie nicht darum gebeten haben",
    advice: () =>
      "Rufen Sie noch heute einen Admin an: Vielleicht hat jemand in Ihrem Namen darum gebeten. Bis das geklärt ist, schützt allein Ihr Passwort das Konto.",
  },
  "two-factor-required": {
    subject: `Zwei-Faktor-Authentifizierung bei ${portal} ist jetzt Pflicht`,
    preview: (when) => `Ein Admin hat sie am ${when} verlangt. Halten Sie bei der nächsten Anmeldung Ihr Telefon bereit.`,
    words:
      "Ein Admin hat die Zwei-Faktor-Authentifizierung für Ihr Konto zur Pflicht gemacht. Wenn Sie sie schon eingerichtet haben, ändert sich nichts, außer dass Sie sie nicht ausschalten können. Wenn nicht, richten Sie sie bei der nächsten Anmeldung ein: Halten Sie Ihr Telefon bereit; darauf muss Google Authenticator oder Microsoft Authenticator installiert sein.",
    title: "Wenn Sie nicht wissen, warum, oder kein Telefon dafür haben",
    advice: () => "Fragen Sie vor der nächsten Anmeldung einen Admin.",
  },
  "two-factor-optional": {
    subject: `Zwei-Faktor-Authentifizierung bei ${portal} ist jetzt freiwillig`,
    preview: (when) => `Ein Admin hat das am ${when} geändert. Was Sie eingerichtet haben, bleibt eingeschaltet.`,
    words:
      "Ein Admin schreibt die Zwei-Faktor-Authentifizierung für Ihr Konto nicht mehr vor. Wenn Sie sie eingerichtet haben, bleibt sie eingeschaltet und schützt das Konto weiter; wir raten Ihnen, sie zu behalten. Auf Ihrer Kontoseite könnten Sie sie jetzt ausschalten.",
    title: "Wenn Sie nicht darum gebeten haben",
    advice: () =>
      "Solange sie eingeschaltet bleibt, müssen Sie nichts tun. Wenn jemand in Ihrem Namen darum gebeten hat, informieren Sie einen Admin.",
  },
  "recovery-codes-made": {
    subject: `Neue Wiederherstellungscodes für Ihr Konto bei ${portal}`,
    preview: (when) => `Erstellt am ${when}. Die alten gelten nicht mehr.`,
    words:
      "Für Ihr Konto wurden neue Wiederherstellungscodes erstellt. Die alten gelten nicht mehr: Werfen Sie sie weg, und bewahren Sie stattdessen die neuen auf.",
    title: NOT_YOU,
    advice: newPassword(
      "Vielleicht ist jemand anderes in Ihrem Konto und kann mit diesen Codes wieder hinein.",
      "Erstellen Sie dann selbst neue Codes, und informieren Sie einen Admin.",
    ),
  },
  "wrong-token": {
    subject: `Ein falscher 2FA-Code für Ihr Konto bei ${portal}`,
    preview: (when) => `Ihr Passwort war richtig, der Code nicht. Am ${when}.`,
    words:
      "Jemand hat Ihr richtiges Passwort und dann einen falschen 2FA-Code eingegeben. Die Anmeldung wurde abgelehnt. Wenn Sie sich vertippt haben, ist alles in Ordnung: Versuchen Sie es einfach noch einmal mit den Ziffern, die Ihre App jetzt zeigt.",
    title: NOT_YOU,
    advice: newPassword(
      "Jemand kennt Ihr Passwort; nur am Code ist die Anmeldung gescheitert.",
      "Tun Sie das überall, wo Sie das alte Passwort noch verwenden, und informieren Sie einen Admin.",
    ),
  },
};
