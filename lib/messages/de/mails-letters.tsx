import type { Role } from "@/lib/domain/account";
import { portalName } from "@/lib/domain/company";
import type { Unfamiliar } from "@/lib/domain/familiar";
import type { Letters } from "@/lib/messages/en/mails-letters";
import { count, wrongPasswords, wrongTokens } from "./figures";

const portal = portalName();
const codes = (left: number) => count(left, { one: "Code", other: "Codes" });

const NOT_YOU = "Wenn Sie das nicht waren";

const blocked: Letters["blocked"] = {
  subject: `Ihr Konto bei ${portal} ist gesperrt`,
  guesses: {
    wrong_passwords: wrongPasswords,
    wrong_tokens: wrongTokens,
  },
  preview: (guesses) => `Nach ${guesses} kann sich niemand mehr anmelden. So entsperren Sie Ihr Konto.`,
  passwordKnown: "Jemand hat Ihr richtiges Passwort und dann falsche 2FA-Codes eingegeben. ",
  words: (guesses) =>
    `Nach ${guesses} in Folge hat ${portal} Ihr Konto gesperrt, damit niemand weiter raten kann. Bis Sie es entsperren, kann sich niemand anmelden, auch nicht mit dem richtigen Passwort. Wo Sie schon angemeldet sind, bleiben Sie es.`,
  toUnlock: "Um das Konto zu entsperren, öffnen Sie diese Seite und geben Sie an, ob Sie das waren:",
  action: "Seite zum Entsperren öffnen",
  you: "Wenn Sie das waren",
  unlock: (again) => (
    <>
      Wählen Sie auf dieser Seite „<strong>Konto entsperren</strong>“. {again}
    </>
  ),
  again: {
    tokens: "Melden Sie sich dann wieder an. Zur Sicherheit werden Sie dabei um ein neues Passwort gebeten.",
    passwords:
      "Melden Sie sich dann mit Ihrem Passwort wieder an. Wenn Sie es vergessen haben, wählen Sie ein neues über „Passwort vergessen?“.",
    invitation: "Melden Sie sich dann mit dem vorläufigen Passwort Ihrer Einladung wieder an.",
  },
  notYou: NOT_YOU,
  notMe: (byToken) => (
    <>
      Wählen Sie „<strong>Das war ich nicht</strong>“.{" "}
      {byToken ? "Wer immer es war, kennt Ihr Passwort; deshalb wählen Sie" : "Zur Sicherheit wählen Sie"} bei der nächsten Anmeldung ein
      neues Passwort, und die Admins werden informiert.
    </>
  ),
  link: "Hinweise zum Link",
  until: (when) =>
    `Er meldet niemanden an, und wenn Sie ihn öffnen, ändert sich nichts, bis Sie eine der beiden Schaltflächen wählen. Er gilt bis ${when}. `,
  later: {
    tokens: () => "Danach bitten Sie einen Admin, das Konto zu entsperren.",
    passwords: (forgot) => <>Danach wählen Sie über „{forgot}“ ein neues Passwort oder bitten einen Admin, das Konto zu entsperren.</>,
    invitation: () => "Danach bitten Sie die Person, die Sie eingeladen hat, die Einladung erneut zu senden.",
  },
};

const roles: Record<Role, string> = { admin: "Admin", staff: "Mitarbeiter" };

const powers: Record<Role, string> = {
  admin: "Sie können jetzt Personen einladen und sperren, Rollen ändern und das Protokoll lesen.",
  staff: "Sie können das Portal weiter nutzen, aber keine Personen mehr einladen oder sperren und das Protokoll nicht mehr lesen.",
};

const roleChanged: Letters["roleChanged"] = {
  subject: `Ihre Rolle in ${portal} wurde geändert`,
  preview: (when, role) => `Seit ${when} haben Sie die Rolle „${roles[role]}“.`,
  words: (role) => (
    <>
      Sie haben jetzt die Rolle „<strong>{roles[role]}</strong>“. {powers[role]} Sie sind überall abgemeldet; melden Sie sich wieder an, um
      weiterzuarbeiten.
    </>
  ),
  title: "Wenn Sie das nicht erwartet haben",
  advice: "Fragen Sie einen Admin, ob es so gewollt war. Jede Änderung einer Rolle steht im Protokoll.",
};

const unlockedFromShell: Letters["unlockedFromShell"] = {
  subject: `Ein Konto bei ${portal} wurde über die Befehlszeile entsperrt`,
  preview: (when) => `Am ${when}, auf dem Server des Portals. Bitte prüfen Sie, ob das gewollt war.`,
  unblocked: "das Konto entsperrt",
  twoFactorReset: "die Zwei-Faktor-Authentifizierung zurückgesetzt",
  and: " und ",
  words: ({ name, email }, deeds, when) => (
    <>
      Für <strong>{name}</strong> ({email}) wurde am {when} {deeds}, und zwar von einer Person, die auf dem Server des Portals Befehle
      ausführen darf. Die betroffene Person hat eine E-Mail bekommen, und im Protokoll steht ein Eintrag.
    </>
  ),
  toDo: "Was Sie tun können",
  ask: "Fragen Sie die Stelle, die das Portal betreibt, ob die Änderung von dort kam, und die betroffene Person, ob sie darum gebeten hat. Wenn beide Ja sagen, ist alles in Ordnung.",
  title: "Wenn Sie nicht herausfinden, wer es war",
  advice:
    "Vielleicht hat jemand Zugang zum Server erlangt. Sperren Sie das Konto im Portal, und lassen Sie den Server noch heute von der Stelle prüfen, die ihn betreibt.",
};

const notMe: Letters["notMe"] = {
  subject: `Jemand hat versucht, in ein Konto bei ${portal} einzudringen`,
  preview: "Laut der betroffenen Person stammen die fehlgeschlagenen Anmeldungen nicht von ihr.",
  words: ({ name, email }) => (
    <>
      Das Konto von <strong>{name}</strong> ({email}) war nach fehlgeschlagenen Anmeldungen gesperrt. Die betroffene Person ist dem Link in
      der E-Mail gefolgt und hat geantwortet: <strong>Das war ich nicht</strong>. Das Konto ist wieder entsperrt und verlangt bei der
      nächsten Anmeldung ein neues Passwort.
    </>
  ),
  circumstances: "Wann und von wo diese Antwort kam:",
  toDo: "Was Sie tun können",
  look: "Sehen Sie sich die Seite der Person an: Der Verlauf zeigt, von welchen Adressen die Versuche kamen. Fragen Sie die Person, was sie gesehen hat. Wenn die Versuche weitergehen, sperren Sie das Konto.",
  action: "Konto suchen",
  title: "Wenn die Antwort nicht von der betroffenen Person kam",
  advice:
    "Wenn die Person nichts davon weiß, liest vielleicht jemand anderes ihre E-Mails, und sie braucht zuerst ihr Postfach zurück. Sperren Sie das Konto bis dahin.",
};

const recoveryCodeUsed: Letters["recoveryCodeUsed"] = {
  subject: `Für Ihr Konto bei ${portal} wurde ein Wiederherstellungscode verwendet`,
  preview: (when, left) => `Verwendet am ${when}. Noch ${codes(left)} übrig.`,
  words: (left) => (
    <>
      Jemand hat Ihr Passwort und statt eines 2FA-Codes einen Ihrer Wiederherstellungscodes eingegeben. Dieser ist verbraucht; Sie haben
      noch <strong>{codes(left)}</strong>.
    </>
  ),
  makeMore: " Bitte erstellen Sie bald neue auf Ihrer Kontoseite.",
  action: "Neue Wiederherstellungscodes erstellen",
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Jemand hat Ihr Passwort und Ihre Wiederherstellungscodes. Legen Sie sofort über „{forgot}“ ein neues Passwort fest; das beendet alle
      Sitzungen. Erstellen Sie dann neue Wiederherstellungscodes, und informieren Sie einen Admin.
    </>
  ),
};

const reasons: Record<Unfamiliar, string> = {
  "after-failures":
    "Jemand hat sich nach mehreren falschen Passwörtern oder 2FA-Codes in Ihrem Konto angemeldet. Am Ende waren es die richtigen.",
  network: "Jemand hat sich in Ihrem Konto aus einem Netzwerk angemeldet, aus dem es bisher nicht benutzt wurde.",
  browser: "Jemand hat sich in Ihrem Konto mit einem Browser angemeldet, mit dem es bisher nicht benutzt wurde.",
};

const unfamiliar: Letters["unfamiliar"] = {
  subject: `Eine ungewöhnliche Anmeldung in Ihrem Konto bei ${portal}`,
  preview: (when) => `Am ${when}. Wenn Sie das nicht waren, handeln Sie jetzt.`,
  words: (why) => `${reasons[why]} Wenn Sie das waren, ist alles in Ordnung.`,
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Jemand anderes ist in Ihrem Konto. Legen Sie sofort über „{forgot}“ ein neues Passwort fest; das beendet alle Sitzungen. Informieren
      Sie dann einen Admin.
    </>
  ),
};

export const letters: Letters = { blocked, roleChanged, unlockedFromShell, notMe, recoveryCodeUsed, unfamiliar };
