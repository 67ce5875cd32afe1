import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { figures } from "./figures";

const { number } = figures;

export const listFaults: Users["listFaults"] = {
  "both-given": () => "Indiquez les personnes en lignes ou dans un fichier, pas les deux.",
  "no-text": () => "Ce fichier ne contient pas de texte. Enregistrez la feuille au format CSV, puis choisissez ce fichier.",
  nobody: () => "Il n'y a encore personne dans cette liste.",
  "too-many": (people) => `Une liste contient au plus ${number(LIST_LIMIT)} personnes, et celle-ci en a ${number(people)}.`,
};

export const rowFaults: Users["rowFaults"] = {
  "no-address": () => "Cette ligne n'a pas d'adresse e-mail.",
  "not-an-address": (text) => `Ce n'est pas une adresse e-mail : ${text}`,
  separators: () => "Mettez des virgules entre l'adresse, le nom et le rôle.",
  addresses: () => "Cette ligne a plus d'une adresse e-mail. Donnez à chaque personne sa propre ligne.",
  "too-much": () =>
    "Une ligne contient une adresse e-mail, un nom et un rôle (administrateur ou personnel), et celle-ci en contient davantage.",
  role: () => "Dans la liste, le rôle est administrateur ou personnel.",
  "open-quote": () => "Un guillemet reste ouvert dans cette ligne : tout ce qui suit a été lu comme une seule valeur.",
  "same-address": (row) => `La ligne ${row} a la même adresse.`,
  "has-account": () => "Il existe déjà un compte pour cette adresse.",
};
