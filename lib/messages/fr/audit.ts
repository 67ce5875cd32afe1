import type { Audit } from "@/lib/messages/en/audit";
import { types } from "./event-types";
import { details } from "./events";

const filters: Audit["filters"] = {
  person: "Personne",
  personHint: "Une partie du nom ou de l'identifiant",
  event: "Événement",
  any: "Tous",
  from: "Du",
  to: "Au",
  show: "Afficher",
};

const table: Audit["table"] = {
  caption: "Événements",
  event: "Événement",
  time: "Heure (UTC)",
  person: "Personne",
  by: "Par",
  from: "Origine",
  details: "Détails",
  themselves: "Elle-même",
  unknownAccount: "Compte inconnu",
};

export const audit: Audit = {
  title: "Journal d'audit",
  intro: "Le plus récent d'abord. Rien ici ne peut être modifié ni supprimé.",
  export: "Exporter en CSV",
  newer: "Événements plus récents",
  older: "Événements plus anciens",
  filters,
  table,
  underCode: "Ce qui s'est passé sous le code d'assistance",
  showAll: "Afficher tous les événements",
  tooManyPeople: (most) =>
    `Plus de ${most} personnes correspondent à cette recherche. Seules certaines sont prises en compte : saisissez une plus grande partie du nom ou de l'identifiant.`,
  tooManyForFile: "Trop de personnes correspondent à cette recherche pour un seul fichier. Précisez-la ou laissez-la vide.",
  nothingFits: { title: "Aucun événement", says: "Aucun événement enregistré ne correspond à cette recherche." },
  nothingYet: {
    title: "Aucun événement pour l'instant",
    says: "Chaque connexion et chaque modification d'un compte est enregistrée ici.",
  },
  types,
  details,
  browserOn: (browser, system) => `${browser} sur ${system}`,
  programOn: (system) => `un programme sur ${system}`,
};
