import { ADDRESS_MINUTES, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, REMINDER_DAYS } from "@/lib/domain/policy";
import type { Policy } from "@/lib/messages/en/policy";
import { days, minutes } from "./figures";

const rules: Policy["rules"] = {
  table: "Die geltenden Regeln",
  rule: "Regel",
  inForce: "Gilt jetzt",
  setting: "Einstellung",
  alwaysSo: "immer so",
  names: {
    MAX_WRONG_PASSWORDS: "Falsche Passwörter in Folge, die ein Konto sperren",
    MAX_WRONG_TOKENS: "Falsche 2FA-Codes in Folge, die ein Konto sperren",
    REQUIRE_TWO_FACTOR: "Zwei-Faktor-Authentifizierung ist vorgeschrieben für",
    PASSWORD_MAX_AGE_DAYS: "Gültigkeit eines Passworts",
    AWAY_MAX_DAYS: "Ein neues Passwort wird auch verlangt, wenn die letzte Anmeldung länger her ist als",
    reminders: "E-Mails erinnern vorher an beides",
    password: "Ein neues Passwort hat",
    SESSION_MINUTES: "Dauer einer Sitzung ab der Anmeldung, durch Benutzung nie verlängert",
    attempt: "Frist, um eine begonnene Anmeldung abzuschließen",
    INVITATION_HOURS: "Gültigkeit des vorläufigen Passworts einer Einladung",
    UNLOCK_HOURS: "Gültigkeit eines Links zum Entsperren des Kontos",
    RESET_HOURS: "Gültigkeit eines Links zum Zurücksetzen des Passworts",
    ADDRESS_LIMIT: `Fehlgeschlagene Anmeldungen von einer Adresse in ${minutes(ADDRESS_MINUTES)}, bevor sie warten muss`,
  },
  off: "aus",
  twoFactor: { account: "einzelne Konten, wie ein Admin es festlegt", admins: "alle Admins", everyone: "alle" },
  reminders: new Intl.ListFormat("de").format(REMINDER_DAYS.map(days)),
  password: `${PASSWORD_LENGTH.least} bis ${PASSWORD_LENGTH.most} Zeichen, ist nicht leicht zu erraten und keines der letzten ${PASSWORDS_REMEMBERED}`,
};

const whatIf: Policy["whatIf"] = {
  title: "Was wäre, wenn",
  intro:
    "Probieren Sie andere Zahlen aus und sehen Sie, wer ein neues Passwort bräuchte oder gesperrt würde, bevor jemand eine Einstellung ändert.",
  fields: {
    PASSWORD_MAX_AGE_DAYS: "Tage, bis ein Passwort abläuft",
    AWAY_MAX_DAYS: "Tage ohne Anmeldung, dann ein neues",
    MAX_WRONG_PASSWORDS: "Falsche Passwörter, die sperren",
  },
  inForce: (number) => `Gilt jetzt: ${number}`,
  inForceOrOff: (number) => `Gilt jetzt: ${number}; 0 heißt aus`,
  fault: (least, most) => `Dies muss eine ganze Zahl von ${least} bis ${most} sein.`,
  show: "Betroffene anzeigen",
  nothingTried: "Es wurde nichts ausprobiert: Eine der Zahlen oben ist nicht zulässig.",
};

const touched: Policy["touched"] = {
  periods: {
    today: { title: "Heute", says: "Ab sofort bei der nächsten Anmeldung verlangt." },
    week: { title: "Innerhalb von 7 Tagen", says: "Heute noch nicht verlangt. Wer sich vorher anmeldet, gilt nicht als abwesend." },
    month: { title: "Innerhalb von 30 Tagen", says: "Nicht innerhalb von 7 Tagen. Wer sich vorher anmeldet, gilt nicht als abwesend." },
  },
  whys: { expired: "Ein neues Passwort wegen seines Alters", away: "Ein neues Passwort wegen Abwesenheit" },
  oneShort: {
    title: "Beim nächsten falschen Passwort gesperrt",
    says: "Die Änderung selbst sperrt niemanden und entsperrt niemanden, der gesperrt ist.",
    why: "Noch ein falsches Passwort bis zur Sperre",
  },
  inARow: (wrong) => `${wrong} in Folge`,
  counted: (title, people) => (
    <>
      {title}: {people}
    </>
  ),
  nobody: "niemand",
  moreThan: (number) => `mehr als ${number}`,
  anyway: (people) => <>, davon {people} nach den geltenden Zahlen ohnehin</>,
  more: (number) => `und ${number} weitere`,
  since: (day) => <>Seit {day}</>,
  on: (day) => <>Am {day}</>,
  already: ", schon jetzt verlangt",
  insteadOf: (day) => <> statt am {day}</>,
  insteadOfNever: " statt nie",
};

export const policy: Policy = {
  title: "Regeln",
  intro:
    "Die geltenden Regeln, und wen andere Zahlen betreffen würden. Hier wird nichts geändert: Die Zahlen sind Einstellungen des Servers.",
  rules,
  whatIf,
  touched,
};
