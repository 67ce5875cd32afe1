import type { Session } from "@/lib/messages/en/session";

/** The end of a session, on the page on which somebody works. */
export const session: Session = {
  endsAt: "Ihre Sitzung endet um",
  inAMinute: "in einer Minute",
  watch: {
    soon: "Ihre Sitzung endet bald",
    endsIn: "Sie endet in",
    twoMinutes: "2 Minuten",
    oneMinute: "1 Minute",
    thirtySeconds: "30 Sekunden",
    tenSeconds: "10 Sekunden",
    stays: "Ihre Eingaben bleiben erhalten: Am Ende wird diese Seite verdeckt, und Sie melden sich gleich hier wieder an.",
    close: "Schließen",
    againNow: "Jetzt erneut anmelden",
    again: "Erneut anmelden",
    another: "Mit der Anmeldung beginnt eine neue Sitzung.",
    ended: "Ihre Sitzung ist beendet",
    pleaseAgain: "Bitte melden Sie sich wieder an.",
    stillHere: "Ihre Seite ist noch da, mit allem, was Sie darauf eingegeben haben.",
    notNow: "Nicht jetzt",
    signIn: "Anmelden",
    login: "Login",
    password: "Passwort",
    noToken: "Lassen Sie das Feld leer, wenn Sie keinen haben",
    otherTab: "In einem anderen Tab anmelden",
  },
};
