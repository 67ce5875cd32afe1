import { ATTEMPT_MINUTES } from "@/lib/domain/policy";
import type { Door } from "@/lib/messages/en/door";
import { hours, inDays, minutes } from "./figures";
import { session } from "./session";
import { twoFactor } from "./two-factor";

/** The pages before the door. */
export const door: Door = {
  help: "Probleme bei der Anmeldung? Wenden Sie sich an einen Administrator Ihrer Organisation.",
  notNow: "Nicht jetzt? Sie können bei der nächsten Anmeldung weitermachen.",
  signIn: {
    title: "Anmelden",
    form: {
      submit: "Anmelden",
      login: "Login",
      loginHint: "Ihre E-Mail-Adresse",
      password: "Passwort",
      forgotPassword: "Passwort vergessen?",
    },
    reasons: {
      "attempt-over": `Diese Anmeldung wurde abgebrochen: Sie dauerte länger als ${minutes(ATTEMPT_MINUTES)}, wurde unterbrochen, oder zu viele 2FA-Codes waren falsch. Wenn Sie eine E-Mail über eine Sperre bekommen haben, folgen Sie den Hinweisen darin; sonst beginnen Sie bitte noch einmal.`,
      "session-ended": "Ihre Sitzung ist beendet. Bitte melden Sie sich wieder an.",
      "signed-out": "Sie sind abgemeldet.",
      "password-set": "Ihr neues Passwort wurde festgelegt. Bitte melden Sie sich damit an.",
      "still-blocked":
        "Ihr neues Passwort wurde festgelegt. Das Konto ist nach falschen 2FA-Codes noch gesperrt: In der E-Mail über die Sperre steht, wie Sie es entsperren.",
    },
  },
  ...twoFactor,
  newPassword: {
    title: "Ein neues Passwort festlegen",
    form: {
      submit: "Neues Passwort festlegen",
      newPassword: "Neues Passwort",
      repeat: "Neues Passwort wiederholen",
    },
    firstSignIn:
      "Das ist Ihre erste Anmeldung. Das Passwort aus der E-Mail war nur für den Zugang gedacht; wählen Sie eines, das nur Sie kennen.",
    expired: (most, on) => `Passwörter laufen nach ${inDays(most)} ab. Ihres ist am ${on} abgelaufen.`,
    away: (lastSeen, most) =>
      `Ihre letzte Anmeldung war am ${lastSeen}, also vor mehr als ${inDays(most)}. Nach so langer Zeit ist ein neues Passwort nötig.`,
    askedByAdmin: "Ein Administrator hat ein neues Passwort verlangt.",
    unlocked: "Ihr Konto wurde entsperrt. Da jemand das alte Passwort kennen könnte, wählen Sie bitte ein anderes.",
  },
  resetPassword: {
    intro: (login) => `Für das Login ${login}. Alle Sitzungen des Kontos enden, und Sie melden sich erneut an.`,
    unchanged: "Ihr Passwort wurde nicht geändert.",
    onceMore:
      "Öffnen Sie den Link in der neuesten E-Mail noch einmal und legen Sie das Passwort innerhalb von 10 Minuten fest, oder fordern Sie einen neuen Link an.",
    sendAnother: "Neuen Link senden",
  },
  forgotPassword: {
    title: "Passwort vergessen",
    intro: "Nennen Sie uns Ihr Login, und Sie erhalten eine E-Mail mit einem Link, um ein neues Passwort festzulegen.",
    form: { submit: "Link senden", login: "Login", loginHint: "Ihre E-Mail-Adresse", back: "Zurück zur Anmeldung" },
    sent: (limit) =>
      `Falls es für dieses Login ein Konto gibt, ist eine E-Mail mit einem Link unterwegs. Der Link gilt ${hours(limit)} lang und nur einmal.`,
    noMail: () => (
      <>
        Nach einigen Minuten noch keine E-Mail? Sehen Sie im Spam-Ordner nach und prüfen Sie das Login:{" "}
        <a href="/forgot-password">noch einmal versuchen</a>.
      </>
    ),
    invited:
      "Wer eingeladen wurde und sich noch nicht angemeldet hat, verwendet stattdessen das Passwort aus der Einladung. Alle anderen können sich an einen Administrator wenden.",
  },
  unlock: {
    title: "Konto entsperren",
    outcomes: {
      unlocked: "Das Konto ist entsperrt. Bitte melden Sie sich an.",
      renew:
        "Das Konto ist entsperrt. Bitte melden Sie sich an; dabei legen Sie ein neues Passwort fest, da jemand das alte kennen könnte.",
      "not-me":
        "Vielen Dank. Die Administratoren wurden benachrichtigt. Bitte melden Sie sich an: Dabei legen Sie ein neues Passwort fest, damit ausgesperrt bleibt, wer es versucht hat.",
    },
    login: "Login",
    why: "Grund",
    blocked: "Gesperrt",
    wrongPasswords: (limit) => `Falsche Passwörter: ${limit} in Folge`,
    wrongTokens: (limit) => `Falsche 2FA-Codes: ${limit} in Folge`,
    form: {
      ifYou: "Wenn Sie das waren",
      unlock: "Entsperren Sie das Konto und melden Sie sich wieder an.",
      renews: "Wer die falschen Codes eingegeben hat, kannte das Passwort; deshalb wählen Sie zur Sicherheit bei der Anmeldung ein neues.",
      me: "Konto entsperren",
      ifNotYou: "Wenn Sie das nicht waren",
      tell: "Die Administratoren werden benachrichtigt, und Sie wählen bei der nächsten Anmeldung ein neues Passwort.",
      notMe: "Das war ich nicht",
    },
    unchanged: "Es wurde nichts geändert.",
    onceMore: "Öffnen Sie den Link in der neuesten E-Mail über die Sperre noch einmal und antworten Sie innerhalb von 10 Minuten.",
    otherwise: () => (
      <>
        Wenn das nicht hilft, ist das Konto vielleicht schon entsperrt: <a href="/sign-in">Zur Anmeldung</a>. Andernfalls legen Sie über „
        <a href="/forgot-password">Passwort vergessen?</a>“ ein neues Passwort fest, oder bitten Sie einen Administrator, das Konto zu
        entsperren.
      </>
    ),
    tooOften: (times) =>
      `Dieses Konto wurde innerhalb eines Tages ${times}-mal per E-Mail entsperrt, ohne dass sich jemand angemeldet hat. Jetzt kann es nur noch ein Administrator entsperren.`,
  },
  session,
  notFound: {
    title: "Seite nicht gefunden",
    text: "Unter dieser Adresse gibt es keine Seite. Vielleicht wurde sie verschoben, oder die Adresse wurde nur zum Teil kopiert.",
  },
};
