import { portalName } from "@/lib/domain/company";
import type { Refusals } from "@/lib/messages/en/refusals";
import { count, minutes, wrongPasswords } from "./figures";

/** Rounded up: nobody is to come back too early. */
const inMinutes = (seconds: number) => minutes(Math.max(1, Math.ceil(seconds / 60)));

/** What follows too many guesses. */
const blocked = "gesperrt, und die betroffene Person erfährt per E-Mail, wie es sich entsperren lässt.";
const wrongCodes = (limit: number) => count(limit, { one: "falschen Code", other: "falschen Codes" });

/** Why nothing came of it. */
export const refusals: Refusals = {
  "wrong-credentials": (limit) => `Login oder Passwort ist falsch. Nach ${wrongPasswords(limit)} wird ein Konto ${blocked}`,
  "wrong-token": (limit) => `Dieser Code stimmt nicht. Nach ${wrongCodes(limit)} wird das Konto ${blocked}`,
  "token-used": () => "Dieser Code wurde schon verwendet. Warten Sie auf den nächsten und geben Sie diesen ein.",
  "wrong-setup-token": () =>
    `Dieser Code stimmt nicht. Geben Sie die 6 Ziffern ein, die Ihre App in diesem Moment für ${portalName()} anzeigt.`,
  "clock-off": (seconds) =>
    `Dieser Code gehört zu einer anderen Zeit: Die Uhr Ihres Telefons geht etwa ${count(Math.abs(seconds), { one: "Sekunde", other: "Sekunden" })} ${seconds < 0 ? "nach" : "vor"}. Stellen Sie sie auf automatisch und geben Sie den nächsten Code ein.`,
  "earlier-qr-code": () =>
    `Dieser Code gehört zu einem früheren QR-Code. Ihre App hat mehr als einen Eintrag für ${portalName()}: Geben Sie den Code des neuesten ein und löschen Sie die anderen.`,
  "wrong-recovery-code": (limit) =>
    `Das ist keiner Ihrer unbenutzten Wiederherstellungscodes. Nach ${wrongCodes(limit)} wird das Konto ${blocked}`,
  "wrong-current-password": (limit) => `Das aktuelle Passwort stimmt nicht. Nach ${wrongPasswords(limit)} wird das Konto ${blocked}`,
  "token-missing": () => "Geben Sie auch den 2FA-Code ein, den Ihre App anzeigt.",
  "blocked-meanwhile": () =>
    "Ihr Konto ist zurzeit gesperrt, deshalb wurde nichts geändert. In einer E-Mail steht, wie Sie es entsperren; diese Sitzung läuft bis zu ihrem Ende weiter.",
  "two-factor-required": () =>
    "Für Ihr Konto ist die Zwei-Faktor-Authentifizierung vorgeschrieben, deshalb lässt sie sich hier nicht ausschalten.",
  "setup-over": () =>
    "Diese Einrichtung gilt nicht mehr: Sie wurde anderswo neu begonnen. Bitte beginnen Sie noch einmal auf der Seite „Ihr Konto“.",
  "more-steps": () =>
    "Ihr Konto braucht zuerst noch einen Schritt, etwa ein neues Passwort. Melden Sie sich in einem anderen Tab an: Hier geht es weiter, sobald Sie dort angemeldet sind.",
  "link-over": () => "Dieser Link gilt nicht mehr: Er wurde verwendet, ein späterer wurde verschickt, oder seine Zeit ist abgelaufen.",
  "link-forgotten": () => "Diese Seite war länger als 10 Minuten offen. Öffnen Sie den Link in der E-Mail noch einmal.",
  "attempt-over": () =>
    "Ihr Konto wurde inzwischen geändert, deshalb wurde diese Anmeldung abgebrochen. Bitte beginnen Sie noch einmal auf der Anmeldeseite.",
  "session-over": () =>
    "Ihre Sitzung ist beendet, deshalb wurde nichts ausgeführt. Ihre Eingaben sind noch da: Melden Sie sich wieder an und senden Sie sie noch einmal.",
  "not-yourself": () => "Das ist am eigenen Konto nicht möglich. Bitte wenden Sie sich an einen anderen Admin.",
  "last-admin": () =>
    "Das ist der letzte Admin, der sich anmelden kann, deshalb wurde nichts ausgeführt. Machen Sie zuerst jemand anderen zum Admin.",
  "does-not-apply": () =>
    "Das ist bei diesem Konto nicht mehr möglich: Es wurde inzwischen geändert, vielleicht von einem anderen Admin. Es wurde nichts ausgeführt.",
  "no-longer-admin": () => "Sie sind kein Admin mehr, deshalb wurde nichts ausgeführt.",
  "admins-only": () => "Das dürfen nur Admins, deshalb wurde nichts ausgeführt.",
  "account-deleted": () =>
    "Dieses Konto wurde gelöscht, deshalb wurde nichts ausgeführt. Eine Einladung an seine Adresse aktiviert es wieder.",
  "nothing-to-unlock": () => "Dieses Konto ist nicht gesperrt, deshalb wurde nichts ausgeführt.",
  "nothing-to-reset": () =>
    "Dieses Konto ist nicht gesperrt und hat keine Zwei-Faktor-Authentifizierung, die sich zurücksetzen ließe, deshalb wurde nichts ausgeführt.",
  "too-many-tries": (seconds) =>
    `Von Ihrer Netzwerkadresse kamen zu viele fehlgeschlagene Anmeldungen. Bitte warten Sie etwa ${inMinutes(seconds)} und versuchen Sie es noch einmal; Ihr Konto ist davon nicht betroffen.`,
  busy: () => "Im Moment melden sich zu viele Personen an. Bitte versuchen Sie es in ein paar Sekunden noch einmal.",
  "too-much": () => "Das ist mehr, als das Portal auf einmal annimmt. Bitte senden Sie weniger.",
  "foreign-form": () =>
    "Dieses Formular kam nicht von diesem Portal, deshalb wurde nichts ausgeführt. Bitte laden Sie die Seite neu und versuchen Sie es noch einmal.",
};
