import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";
import type { Client } from "@/lib/messages/en/client";

/** The rules for a new password, as its live list says them. */
const passwordRules: Client["passwordRules"] = {
  "too-short": `Mindestens ${PASSWORD_LENGTH.least} Zeichen`,
  "too-long": `Höchstens ${PASSWORD_LENGTH.most} Zeichen`,
  personal: "Ohne Ihren Namen, Ihr Login und den Namen des Portals",
  guessable: "Nicht weit verbreitet und nicht leicht zu erraten",
  breached: "Nicht aus einem Datenleck bekannt",
  temporary: "Nicht das vorläufige Passwort",
  reused: `Nicht Ihr aktuelles Passwort und keines der letzten ${PASSWORDS_REMEMBERED}`,
};

/** What is wrong with a field. */
const faults: Client["faults"] = {
  "too-short": `Verwenden Sie mindestens ${PASSWORD_LENGTH.least} Zeichen.`,
  "too-long": `Verwenden Sie höchstens ${PASSWORD_LENGTH.most} Zeichen.`,
  personal: "Es darf weder Ihren Namen noch Ihr Login noch den Namen des Portals enthalten.",
  guessable: "Das ist zu leicht zu erraten. Mehrere ungewöhnliche Wörter hintereinander ergeben ein gutes Passwort.",
  breached:
    "Dieses Passwort ist aus einem Datenleck an anderer Stelle bekannt, und solche Passwörter werden zuerst ausprobiert. Wählen Sie ein anderes.",
  temporary: "Das ist das vorläufige Passwort aus der E-Mail. Wählen Sie ein eigenes.",
  reused: `Sie haben dieses Passwort schon verwendet. Das aktuelle und die letzten ${PASSWORDS_REMEMBERED} sind nicht mehr möglich.`,
  character: "Hier steht ein Zeichen, das nicht verwendet werden kann.",
  "login-missing": "Geben Sie Ihr Login ein.",
  "address-too-long": "Das ist zu lang für eine E-Mail-Adresse.",
  "login-no-address": "Ihr Login ist eine E-Mail-Adresse wie ana@example.com.",
  "address-missing": "Geben Sie eine E-Mail-Adresse ein.",
  "address-wrong": "Das ist keine E-Mail-Adresse (wie ana@example.com).",
  "password-missing": "Geben Sie Ihr Passwort ein.",
  "new-password-missing": "Geben Sie ein neues Passwort ein.",
  "password-characters": `Ein Passwort hat höchstens ${PASSWORD_LENGTH.most} Zeichen.`,
  "password-bytes": `Ein Passwort hat höchstens ${PASSWORD_LENGTH.mostBytes} Bytes.`,
  "repeat-missing": "Wiederholen Sie das neue Passwort.",
  differ: "Die beiden Passwörter stimmen nicht überein.",
  "token-digits": "Ein 2FA-Code hat 6 Ziffern.",
  "recovery-code-missing": "Geben Sie einen Wiederherstellungscode ein.",
  "recovery-code-too-long": "Das ist zu lang für einen Wiederherstellungscode.",
  "token-missing": "Geben Sie den 2FA-Code ein.",
  "token-too-long": "Das ist zu lang für einen 2FA-Code oder einen Wiederherstellungscode.",
  "codes-unsaved": "Speichern Sie zuerst die Codes und setzen Sie dann dieses Häkchen.",
  "name-missing": "Geben Sie einen Namen ein.",
  "name-too-long": "Ein Name hat höchstens 100 Zeichen.",
  "name-characters": "Ein Name darf keine Steuerzeichen enthalten.",
  role: "Die Rolle ist Admin oder Mitarbeiter.",
  "address-taken": "Für diese Adresse gibt es bereits ein Konto. Suchen Sie es in der Liste der Benutzer.",
  "list-too-long": "Das ist mehr, als eine Liste fasst. Bitte teilen Sie die Personen auf zwei oder mehr Listen auf.",
};

/** The words that the browser's scripts need. */
export const client: Client = {
  passwordRules,
  passwordRulesList: {
    label: "Regeln für das neue Passwort",
    match: "Beide Eingaben stimmen überein",
    met: ": erfüllt",
    notYet: ": noch nicht",
    later: ": wird geprüft, sobald Sie „{button}“ wählen",
  },
  faults,
  form: {
    busy: "Einen Moment bitte.",
    unanswered: "Das Portal hat nicht geantwortet. Ihre Eingaben sind noch da: Bitte versuchen Sie es gleich noch einmal.",
    showPassword: "Passwort anzeigen",
    token: "2FA-Code (6 Ziffern)",
  },
  copying: {
    copy: "Kopieren",
    copied: "Kopiert",
    impossible: "Dieser Browser lässt das Kopieren durch das Portal nicht zu. Bitte markieren Sie den Text und kopieren Sie ihn selbst.",
  },
  pages: "Seiten",
  signOut: "Abmelden",
  supportCode: "Support-Code:",
  failure: {
    title: "Etwas ist schiefgegangen",
    text: "Das Portal konnte diese Seite nicht anzeigen. Der Fehler wurde festgehalten. Bitte versuchen Sie es gleich noch einmal.",
    again: "Noch einmal versuchen",
    home: "Zur Startseite",
  },
};
