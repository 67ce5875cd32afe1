import type { Portal } from "@/lib/messages/en/portal";
import { days } from "./figures";

const frame: Portal["frame"] = {
  skip: "Zum Inhalt springen",
  navigation: "Portal",
  accountMenu: "Kontomenü",
  pages: { welcome: "Willkommen", users: "Benutzer", audit: "Protokoll", policy: "Regeln", account: "Ihr Konto" },
  trial: "Probebetrieb",
  trialSays: (outbox) => <>Probebetrieb: Die Daten liegen auf diesem Computer, E-Mails bleiben im {outbox("Postausgang")}.</>,
};

const due: Portal["due"] = {
  expired: (day) => <>Neues Passwort fällig am {day}</>,
  away: (day) => <>Erneut anmelden bis {day}</>,
  beforeLink: ". ",
  expiredInFull: (due, limit) => (
    <>
      {due}: Ein Passwort gilt {days(limit)}.
    </>
  ),
  awayInFull: (due) => <>{due}, sonst wird ein neues Passwort verlangt.</>,
};

const welcome: Portal["welcome"] = {
  intro: (name) => `Sie sind als ${name} angemeldet. Dies ist der interne Bereich Ihrer Organisation.`,
  yourSignIn: "Ihre Anmeldung",
  lastSignIn: "Letzte Anmeldung",
  firstOne: "Dies ist Ihre erste.",
  from: (moment, address) => (
    <>
      {moment}, von {address}
    </>
  ),
  sessionEnds: "Ende dieser Sitzung",
  nextDue: "Nächste Frist",
};

const chart: Portal["chart"] = {
  title: "Anmeldungen und Sperren der letzten 30 Tage",
  none: "Noch keine. Niemand hat sich angemeldet, und niemand wurde gesperrt.",
  total: { "signed-in": (number) => `Anmeldungen: ${number}`, blocked: (number) => `Sperren: ${number}` },
  orMore: (number) => `${number} oder mehr`,
  day: new Intl.DateTimeFormat("de", { day: "numeric", month: "short", timeZone: "UTC" }).format,
  onDay: (day, signIns, blocks) => `${day}, Anmeldungen: ${signIns}, Sperren: ${blocks}`,
  summary: (busiest) => `Ein Balken je Tag. Die meisten Anmeldungen: ${busiest}.`,
};

const mailKinds: Portal["mailKinds"] = {
  invitation: "Einladung",
  "invitation-revoked": "Einladung widerrufen",
  blocked: "Konto gesperrt",
  "password-reset": "Passwort zurücksetzen",
  "password-changed": "Passwort geändert",
  "two-factor-set-up": "2FA eingerichtet",
  "two-factor-turned-off": "2FA ausgeschaltet",
  "two-factor-reset": "2FA zurückgesetzt",
  "recovery-code-used": "Wiederherstellungscode verwendet",
  "recovery-codes-made": "Wiederherstellungscodes erstellt",
  "wrong-token": "Falscher 2FA-Code",
  "unfamiliar-sign-in": "Ungewöhnliche Anmeldung",
  "blocked-by-admin": "Durch Admin gesperrt",
  unblocked: "Konto entsperrt",
  "role-changed": "Rolle geändert",
  "new-password-required": "Neues Passwort verlangt",
  "two-factor-required": "2FA vorgeschrieben",
  "two-factor-optional": "2FA freiwillig",
  "sessions-ended": "Sitzungen beendet",
  "account-deleted": "Konto gelöscht",
  "password-due": "Neues Passwort fällig",
  "not-me": "Das war ich nicht",
  "unlocked-from-shell": "Über die Befehlszeile entsperrt",
};

const attention: Portal["attention"] = {
  title: "Braucht Ihre Aufmerksamkeit",
  nothing: "Nichts. Niemand ist gesperrt, keine Einladung ist abgelaufen, und jede E-Mail kam durch.",
  people: (status, number) => (
    <>
      {status}: {number}
    </>
  ),
  mail: {
    waiting: (kind, recipient) => `Der Versand der E-Mail „${kind}“ an ${recipient} wird erneut versucht.`,
    failed: (kind, recipient) => `Die E-Mail „${kind}“ an ${recipient} wurde abgelehnt.`,
    accepted: (kind, recipient) => `Die E-Mail „${kind}“ an ${recipient} wurde angenommen.`,
  },
};

const outbox: Portal["outbox"] = {
  title: "Postausgang",
  intro: "Im Probebetrieb wird keine E-Mail versendet. Was hinausgegangen wäre, liegt hier, das Neueste zuerst.",
  none: "Noch keine E-Mail",
  noneYet: "Laden Sie jemanden ein, dann erscheint die Einladung hier.",
  showHtml: "Als HTML anzeigen",
  to: (recipient, moment) => (
    <>
      An {recipient}, {moment}
    </>
  ),
  copyPassword: "Vorläufiges Passwort kopieren",
  noSuchMail: "Diese E-Mail gibt es nicht.",
};

export const portal: Portal = { frame, due, welcome, chart, mailKinds, attention, outbox };
