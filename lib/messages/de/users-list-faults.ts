import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { figures } from "./figures";

const { number } = figures;

export const listFaults: Users["listFaults"] = {
  "both-given": () => "Geben Sie die Personen als Zeilen oder als Datei an, nicht beides.",
  "no-text": () => "Diese Datei enthält keinen Text. Speichern Sie die Tabelle als CSV-Datei, und wählen Sie diese.",
  nobody: () => "In dieser Liste steht noch niemand.",
  "too-many": (people) => `Eine Liste fasst höchstens ${number(LIST_LIMIT)} Personen, und diese hat ${number(people)}.`,
};

export const rowFaults: Users["rowFaults"] = {
  "no-address": () => "In dieser Zeile fehlt die E-Mail-Adresse.",
  "not-an-address": (text) => `Das ist keine E-Mail-Adresse: ${text}`,
  separators: () => "Setzen Sie Kommas zwischen Adresse, Name und Rolle.",
  addresses: () => "In dieser Zeile steht mehr als eine E-Mail-Adresse. Geben Sie jeder Person eine eigene Zeile.",
  "too-much": () => "Eine Zeile hat eine E-Mail-Adresse, einen Namen und eine Rolle (Admin oder Mitarbeiter), und in dieser steht mehr.",
  role: () => "Als Rolle muss in der Liste Admin oder Mitarbeiter stehen.",
  "open-quote": () => "In dieser Zeile ist ein Anführungszeichen offen, deshalb wurde alles danach als ein Wert gelesen.",
  "same-address": (row) => `Zeile ${row} hat dieselbe Adresse.`,
  "has-account": () => "Für diese Adresse gibt es bereits ein Konto.",
};
