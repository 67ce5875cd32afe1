import { policy } from "@/lib/domain/policy";
import type { Users } from "@/lib/messages/en/users";
import { days, wrongPasswords, wrongTokens } from "./figures";

export const status: Users["status"] = {
  deleted: "Gelöscht",
  "blocked-by-admin": "Durch Admin gesperrt",
  "blocked-wrong-passwords": "Gesperrt (falsche Passwörter)",
  "blocked-wrong-tokens": "Gesperrt (falsche 2FA-Codes)",
  "invitation-expired": "Einladung abgelaufen",
  invited: "Eingeladen",
  "password-expired": "Passwort abgelaufen",
  get away() {
    return `Über ${days(policy().AWAY_MAX_DAYS)} abwesend`;
  },
  active: "Aktiv",
};

const says: Users["standing"]["says"] = {
  deleted: "Kann sich nicht anmelden: Das Konto wurde gelöscht. Eine Einladung an seine Adresse aktiviert es wieder.",
  "blocked-by-admin": "Kann sich nicht anmelden: Ein Admin hat das Konto gesperrt. Nur ein Admin kann es entsperren.",
  get "blocked-wrong-passwords"() {
    return `Kann sich nicht anmelden: gesperrt nach ${wrongPasswords(policy().MAX_WRONG_PASSWORDS)} in Folge. Die Person hat per E-Mail einen Link zum Entsperren erhalten, der eine Zeit lang gilt; auch ein Admin kann das Konto entsperren.`;
  },
  get "blocked-wrong-tokens"() {
    return `Kann sich nicht anmelden: gesperrt nach ${wrongTokens(policy().MAX_WRONG_TOKENS)} in Folge. Jemand kannte das Passwort, deshalb wird nach dem Entsperren ein neues verlangt.`;
  },
  "invitation-expired":
    "Kann sich nicht anmelden: Die Einladung ist abgelaufen oder wurde widerrufen. Wenn Sie sie erneut senden, gibt es ein neues vorläufiges Passwort.",
  invited: "Kann sich mit dem vorläufigen Passwort der Einladung anmelden und wählt dann ein eigenes Passwort.",
  get "password-expired"() {
    return `Kann sich anmelden und muss dann ein neues Passwort wählen: Das jetzige ist älter als ${days(policy().PASSWORD_MAX_AGE_DAYS)}.`;
  },
  get away() {
    return `Kann sich anmelden und muss dann ein neues Passwort wählen: Die letzte Anmeldung ist länger her als ${days(policy().AWAY_MAX_DAYS)}.`;
  },
  active: "Kann sich anmelden.",
};

export const standing: Users["standing"] = {
  title: "Zugang",
  says,
  asksNewPassword: "Dann wird ein neues Passwort verlangt.",
  setsUpTwoFactor: "Richtet bei der Anmeldung die Zwei-Faktor-Authentifizierung ein.",
};
