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
  unblock: { label: "Entsperren", effect: "Gibt das Konto wieder frei. Der Inhaber erfährt es per E-Mail." },
  block: {
    label: "Sperren",
    effect: "Niemand kann sich mit dem Konto anmelden, bis ein Admin es entsperrt. Der Inhaber erfährt es per E-Mail.",
  },
  "require-new-password": {
    label: "Neues Passwort verlangen",
    effect: "Bei der nächsten Anmeldung wird ein neues Passwort verlangt. Der Inhaber erfährt es per E-Mail.",
  },
  "require-two-factor": {
    label: "Zwei-Faktor-Authentifizierung vorschreiben",
    effect: "Wer sie noch nicht hat, richtet sie bei der nächsten Anmeldung ein. Der Inhaber erfährt es per E-Mail.",
  },
  "make-two-factor-optional": {
    label: "Zwei-Faktor freistellen",
    effect: "Der Inhaber darf sie ausschalten und erfährt das per E-Mail.",
  },
  "reset-two-factor": {
    label: "2FA zurücksetzen",
    effect:
      "Die App und die Wiederherstellungscodes gelten nicht mehr. Tun Sie es nur, wenn Sie sicher sind, wer darum bittet. Der Inhaber erfährt es per E-Mail.",
  },
  "make-admin": { label: "Zum Admin machen", effect: "Darf Personen einladen, sperren und löschen. Der Inhaber erfährt es per E-Mail." },
  "make-staff": { label: "Zum Mitarbeiter machen", effect: "Sieht Benutzer und Protokoll nicht mehr. Der Inhaber erfährt es per E-Mail." },
  "end-sessions": { label: "Sitzungen beenden", effect: "Wird überall abgemeldet und erfährt es per E-Mail." },
  delete: {
    label: "Löschen",
    effect: "Das Konto kann nicht mehr benutzt werden; seine Geschichte bleibt erhalten. Der Inhaber erfährt es per E-Mail.",
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
  fitsNobody: "Es passt auf keine dieser Personen.",
  skipped: (people) => `Übersprungen: ${people}`,
  doesNotFit: "Es passt nicht zu diesem Konto.",
  done: (label, people) => `Erledigt: ${label}, ${people}.`,
  alsoSkipped: (people) =>
    `Übersprungen: ${people}. Es passte nicht, wie der Verlauf der Person sagt, oder zu viele meldeten sich gerade an: Dann versuchen Sie es noch einmal.`,
};
