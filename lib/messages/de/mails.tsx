import { portalName } from "@/lib/domain/company";
import { PASSWORD_LENGTH } from "@/lib/domain/policy";
import type { Mails } from "@/lib/messages/en/mails";
import { days, inDays } from "./figures";
import { letters } from "./mails-letters";
import { notes } from "./mails-notes";

const portal = portalName();

const frame: Mails["frame"] = {
  hello: (name) => `Guten Tag, ${name}!`,
  foot: (link) => (
    <>
      In dieser E-Mail geht es um ein Konto bei {portal}, dem Portal unter {link}. Niemand von {portal} fragt Sie je nach Ihrem Passwort
      oder einem 2FA-Code, weder per E-Mail noch am Telefon.
    </>
  ),
  withoutButton: " ohne die Schaltfläche",
  colon: ":",
  when: "Zeitpunkt",
  from: "Herkunft",
  address: (address) => `IP-Adresse ${address}`,
  unknownAddress: "unbekannte Adresse",
  with: "Browser",
  unknownBrowser: "unbekannt",
  by: "Veranlasst von",
  admin: "einem Admin",
  forgotPassword: "Passwort vergessen?",
  signIn: "Anmelden",
  openAccount: "Kontoseite öffnen",
};

const TWO_FACTOR_STEP =
  "Richten Sie die Zwei-Faktor-Authentifizierung ein: Halten Sie Ihr Telefon bereit; darauf muss Google Authenticator oder Microsoft Authenticator installiert sein. " +
  "Sie scannen einmal einen Code und geben dann die 6 Ziffern ein, die Ihre App zeigt.";

const invitation: Mails["invitation"] = {
  subject: `Ihre Einladung zu ${portal}`,
  preview: (until) => `Ihr Login, ein vorläufiges Passwort und die ersten Schritte. Gültig bis ${until}.`,
  words: (when) =>
    `Am ${when} wurde bei ${portal} ein Konto für Sie angelegt. Sie melden sich mit dem Login und dem vorläufigen Passwort unten an und wählen dann ein eigenes Passwort.`,
  login: "Login",
  temporaryPassword: "Vorläufiges Passwort",
  validUntil: "Gültig bis",
  action: "Anmeldeseite öffnen",
  steps: "Schritt für Schritt",
  firstSteps: (twoFactor) => [
    "Öffnen Sie die Anmeldeseite über den Link oben.",
    "Geben Sie Ihr Login und das vorläufige Passwort samt Bindestrichen ein. Sie können es auch kopieren und einfügen.",
    `Wählen Sie ein neues Passwort mit mindestens ${PASSWORD_LENGTH.least} Zeichen. Mehrere Wörter hintereinander sind leicht zu merken und schwer zu erraten.`,
    ...(twoFactor ? [TWO_FACTOR_STEP] : []),
  ],
  over: "Wenn es nicht mehr funktioniert",
  resend: (until) =>
    `Das vorläufige Passwort gilt bis ${until}. Danach bitten Sie die Person, die Sie eingeladen hat, die Einladung erneut zu senden: Sie bekommen eine neue E-Mail mit einem neuen vorläufigen Passwort, und dieses hier gilt dann nicht mehr.`,
  title: "Wenn das nicht für Sie bestimmt war",
  advice:
    "Benutzen Sie das Konto nicht und informieren Sie die Person, die Sie eingeladen hat, oder löschen Sie diese E-Mail. Bitte leiten Sie sie nicht weiter: Wer sie hat, kann sich damit zuerst anmelden.",
};

const passwordReset: Mails["passwordReset"] = {
  subject: `Legen Sie ein neues Passwort für ${portal} fest`,
  preview: (until) => `Der Link, um den Sie gebeten haben. Er gilt bis ${until}.`,
  words: "Jemand, höchstwahrscheinlich Sie selbst, hat für dieses Konto um ein neues Passwort gebeten.",
  action: "Neues Passwort festlegen",
  until: (until) => `Der Link gilt einmal, bis ${until}. Ihr jetziges Passwort gilt, bis Sie ein neues festgelegt haben.`,
  title: "Wenn Sie das nicht waren",
  advice:
    "Sie müssen nichts tun: Ihr Passwort bleibt, wie es ist, und nur wer Ihre E-Mails liest, kann den Link benutzen. Wenn weiter solche E-Mails kommen, informieren Sie einen Admin.",
};

const passwordDue: Mails["passwordDue"] = {
  expired: {
    subject: (left) => `Ihr Passwort für ${portal} läuft in ${inDays(left)} ab`,
    words: (limit, on) => `Ein Passwort gilt ${days(limit)}, und Ihres erreicht dieses Alter am ${on}.`,
    choice:
      "Sie können es jetzt ändern, wenn es Ihnen passt. Wenn nicht, werden Sie bei der ersten Anmeldung danach um ein neues gebeten; verloren geht nichts.",
    action: "Passwort ändern",
  },
  away: {
    subject: (left) => `Melden Sie sich binnen ${inDays(left)} bei ${portal} an, um Ihr Passwort zu behalten`,
    words: (limit, on) =>
      `Ihre letzte Anmeldung ist eine Weile her. Nach mehr als ${inDays(limit)}, also am ${on}, verlangt ${portal} ein neues Passwort.`,
    choice:
      "Wenn Sie sich vorher anmelden, bleibt Ihr Passwort. Wenn nicht, wählen Sie bei der nächsten Anmeldung ein neues; verloren geht nichts.",
    action: "Anmelden",
  },
  preview: (on) => `Am ${on} werden Sie um ein neues Passwort gebeten.`,
  title: "Wenn nicht Sie gemeint sind oder Sie das Konto nicht mehr brauchen",
  advice: (when) =>
    `Sagen Sie es einem Admin, dann wird das Konto geschlossen. Diese Erinnerung hat das Portal selbst am ${when} verschickt.`,
};

export const mails: Mails = { frame, notes, invitation, passwordReset, passwordDue, ...letters };
