import type { Users } from "@/lib/messages/en/users";
import { count } from "./figures";

export const actions: Users["actions"] = {
  "resend-invitation": {
    label: "Einladung erneut senden",
    effect: "Schickt per E-Mail einen neuen Link und ein neues vorläufiges Passwort. Das bisherige gilt nicht mehr.",
  },
  "revoke-invitation": {
    label: "Einladung widerrufen",
    effect: "Das vorläufige Passwort gilt ab sofort nicht mehr. Die Person erfährt es per E-Mail.",
  },
  unblock: { label: "Entsperren", effect: "Gibt das Konto wieder frei. Die Person erfährt es per E-Mail." },
  block: {
    label: "Sperren",
    effect: "Niemand kann sich mit dem Konto anmelden, bis ein Admin es entsperrt. Die Person erfährt es per E-Mail.",
  },
  "require-new-password": {
    label: "Neues Passwort verlangen",
    effect: "Bei der nächsten Anmeldung wird ein neues Passwort verlangt. Die Person erfährt es per E-Mail.",
  },
  "require-two-factor": {
    label: "Zwei-Faktor-Authentifizierung vorschreiben",
    effect: "Wer sie noch nicht hat, richtet sie bei der nächsten Anmeldung ein. Die Person erfährt es per E-Mail.",
  },
  "make-two-factor-optional": {
    label: "Zwei-Faktor nicht mehr vorschreiben",
    effect: "Die Person darf die Zwei-Faktor-Authentifizierung ausschalten und erfährt das per E-Mail.",
  },
  "reset-two-factor": {
    label: "2FA zurücksetzen",
    effect:
      "Die App und die Wiederherstellungscodes gelten nicht mehr. Tun Sie es nur, wenn Sie sicher sind, wer darum bittet. Die Person erfährt es per E-Mail.",
  },
  "make-admin": {
    label: "Zum Admin machen",
    effect: "Die Person darf dann andere einladen, sperren und löschen und erfährt es per E-Mail.",
  },
  "make-staff": { label: "Adminrechte entziehen", effect: "Die Person sieht Benutzer und Protokoll nicht mehr und erfährt es per E-Mail." },
  "end-sessions": { label: "Sitzungen beenden", effect: "Die Person wird überall abgemeldet und erfährt es per E-Mail." },
  delete: {
    label: "Löschen",
    effect: "Das Konto kann nicht mehr benutzt werden; sein Verlauf bleibt erhalten. Die Person erfährt es per E-Mail.",
  },
};

export const confirm: Users["confirm"] = {
  title: "Bestätigen",
  cancel: "Abbrechen",
  cancelTo: (name) => `Abbrechen und zurück zu ${name}`,
  backTo: (name) => `Zurück zu ${name}`,
  endsNone: "Es gibt keine Sitzung zu beenden.",
  ends: (sessions) => `Beendet ${count(sessions, { one: "Sitzung", other: "Sitzungen" })}.`,
  done: (label) => `Erledigt: ${label}.`,
};

export const selection: Users["selection"] = {
  people: (people) => count(people, { one: "Person", other: "Personen" }),
  legend: "Ausgewählte Personen",
  forEach: (effect) => `Für jede dieser Personen: ${effect}`,
  fitsNobody: "Das ist bei keiner dieser Personen möglich.",
  skipped: (people) => `Übersprungen: ${people}`,
  doesNotFit: "Das ist bei diesem Konto nicht möglich.",
  done: (label, people) => `Erledigt: ${label}, ${people}.`,
  alsoSkipped: (people) =>
    `Übersprungen: ${people}. Es war nicht möglich, wie der Verlauf der jeweiligen Person zeigt, oder zu viele meldeten sich gerade an: Dann versuchen Sie es noch einmal.`,
};
