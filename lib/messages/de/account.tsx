import { RECOVERY_CODES } from "@/lib/domain/policy";
import type { Account } from "@/lib/messages/en/account";

const forms: Account["forms"] = {
  currentPassword: "Aktuelles Passwort",
  token: "2FA-Code (6 Ziffern)",
  tokenHint: "Oder einer Ihrer Wiederherstellungscodes",
  newPassword: "Neues Passwort",
  repeat: "Neues Passwort wiederholen",
  changePassword: "Passwort ändern",
  back: "Zurück zu Ihrem Konto",
};

const outcomes: Account["outcomes"] = {
  password: "Ihr Passwort wurde geändert. Alle anderen Sitzungen sind beendet.",
  session: "Die Sitzung ist beendet.",
  sessions: "Alle anderen Sitzungen sind beendet.",
  "codes-saved": "Ab jetzt gelten nur noch die Wiederherstellungscodes, die Sie soeben gespeichert haben.",
  "two-factor-off": "Die Zwei-Faktor-Authentifizierung ist ausgeschaltet. Alle anderen Sitzungen sind beendet.",
};

const profile: Account["profile"] = {
  title: "Profil",
  name: "Name",
  login: "Login",
  role: "Rolle",
  roles: { admin: "Admin", staff: "Mitarbeiter" },
  invited: "Eingeladen",
};

const password: Account["password"] = {
  title: "Passwort",
  setOn: (day) => <>Festgelegt am {day}. Nach einer Änderung endet jede andere Sitzung, und Sie erhalten eine E-Mail darüber.</>,
};

const twoFactor: Account["twoFactor"] = {
  title: "Zwei-Faktor-Authentifizierung",
  on: "Ein",
  off: "Aus",
  isOn: "Bei jeder Anmeldung geben Sie neben dem Passwort die sechs Ziffern ein, die Ihre App anzeigt.",
  isOff:
    "Damit kommen Fremde selbst dann nicht hinein, wenn sie Ihr Passwort erfahren. Sie brauchen eine App auf Ihrem Telefon und zwei Minuten.",
  isRequired: "Die Zwei-Faktor-Authentifizierung ist für Ihr Konto vorgeschrieben.",
  setUp: "Einrichten",
  setUpAnother: "Anderes Telefon einrichten",
  turnOff: "Ausschalten",
  setup: "2FA einrichten",
  setupFirst: "Sie brauchen eine Authenticator-App auf Ihrem Telefon. Bestätigen Sie zuerst noch einmal Ihre Identität.",
  setupAnother:
    "Für ein anderes Telefon oder eine andere App. Die bisherige App gilt weiter, bis die neue bestätigt ist. Bestätigen Sie zuerst noch einmal Ihre Identität.",
  proceed: "Weiter",
  turnOffTitle: "Zwei-Faktor-Authentifizierung ausschalten",
  turnOffIntro:
    "Danach genügt Ihr Passwort allein, um sich beim Portal anzumelden. Die Wiederherstellungscodes werden ungültig, und jede andere Sitzung endet.",
};

const recoveryCodes: Account["recoveryCodes"] = {
  title: "Wieder\u00adherstellungs\u00adcodes",
  left: (count) => `Noch ${count} von ${RECOVERY_CODES}. Jeder ersetzt einmal den 2FA-Code, wenn das Telefon verloren ist.`,
  make: "Neue Wiederherstellungscodes erstellen",
  asked:
    "Zehn Codes, von denen jeder einmal den 2FA-Code ersetzt. Ihre bisherigen Codes gelten dann nicht mehr. Bestätigen Sie zuerst noch einmal Ihre Identität.",
};

const sessions: Account["sessions"] = {
  title: "Sitzungen",
  endOthers: "Alle anderen Sitzungen beenden",
  unknownBrowser: "Unbekannter Browser",
  facts: (address, since, until) => (
    <>
      Von {address}, seit {since}; endet um {until}
    </>
  ),
  thisOne: "Diese Sitzung",
  end: "Beenden",
  endOf: (browser, address) => `Sitzung beenden: ${browser} von ${address}`,
};

export const account: Account = { title: "Ihr Konto", forms, outcomes, profile, password, twoFactor, recoveryCodes, sessions };
