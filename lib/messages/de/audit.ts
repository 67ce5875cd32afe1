import type { Audit } from "@/lib/messages/en/audit";
import { types } from "./event-types";
import { details } from "./events";

const filters: Audit["filters"] = {
  person: "Person",
  personHint: "Ein Teil von Name oder Login",
  event: "Ereignis",
  any: "Alle",
  from: "Erster Tag",
  to: "Letzter Tag",
  show: "Anzeigen",
};

const table: Audit["table"] = {
  caption: "Ereignisse",
  event: "Ereignis",
  time: "Zeit (UTC)",
  person: "Person",
  by: "Durch",
  from: "Herkunft",
  details: "Einzelheiten",
  themselves: "Selbst",
  unknownAccount: "Unbekanntes Konto",
};

export const audit: Audit = {
  title: "Protokoll",
  intro: "Das Neueste zuerst. Hier lässt sich nichts ändern oder löschen.",
  export: "Als CSV exportieren",
  newer: "Neuere Ereignisse",
  older: "Ältere Ereignisse",
  filters,
  table,
  underCode: "Ereignisse zum Support-Code",
  showAll: "Alle Ereignisse anzeigen",
  tooManyPeople: (most) =>
    `Zu dieser Suche passen mehr als ${most} Personen. Nur nach einigen davon wird gesucht: Geben Sie mehr vom Namen oder Login ein.`,
  tooManyForFile: "Zu dieser Suche passen zu viele Personen für eine Datei. Grenzen Sie die Suche ein, oder lassen Sie das Feld leer.",
  nothingFits: { title: "Keine Ereignisse", says: "Es ist nichts verzeichnet, was zu dieser Suche passt." },
  nothingYet: { title: "Noch keine Ereignisse", says: "Jede Anmeldung und jede Änderung eines Kontos wird hier verzeichnet." },
  types,
  details,
  browserOn: (browser, system) => `${browser} auf ${system}`,
  programOn: (system) => `Programm auf ${system}`,
};
