import { ADDRESS_MINUTES, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, REMINDER_DAYS } from "@/lib/domain/policy";
import type { Policy } from "@/lib/messages/en/policy";
import { minutes } from "./figures";

const rules: Policy["rules"] = {
  table: "Les règles en vigueur",
  rule: "Règle",
  inForce: "En vigueur",
  setting: "Paramètre",
  alwaysSo: "toujours ainsi",
  names: {
    MAX_WRONG_PASSWORDS: "Mots de passe incorrects de suite qui bloquent un compte",
    MAX_WRONG_TOKENS: "Codes 2FA incorrects de suite qui bloquent un compte",
    REQUIRE_TWO_FACTOR: "L'authentification à deux facteurs est obligatoire pour",
    PASSWORD_MAX_AGE_DAYS: "Un mot de passe expire après",
    AWAY_MAX_DAYS: "Un nouveau mot de passe est aussi demandé si la dernière connexion remonte à plus de",
    reminders: "Des e-mails rappellent ces deux échéances à l'avance",
    password: "Un nouveau mot de passe comporte",
    SESSION_MINUTES: "Durée d'une session depuis la connexion, jamais prolongée par l'usage",
    attempt: "Une connexion commencée doit être terminée en",
    INVITATION_HOURS: "Le mot de passe provisoire d'une invitation est valable",
    UNLOCK_HOURS: "Un lien qui débloque un compte est valable",
    RESET_HOURS: "Un lien qui réinitialise un mot de passe est valable",
    ADDRESS_LIMIT: `Échecs de connexion depuis une même adresse en ${minutes(ADDRESS_MINUTES)} avant qu'elle doive attendre`,
  },
  off: "désactivé",
  twoFactor: {
    account: "les comptes choisis par un administrateur",
    admins: "tous les administrateurs",
    everyone: "tout le monde",
  },
  reminders: new Intl.ListFormat("fr").format(REMINDER_DAYS.map((days) => `J-${days}`)),
  password: `de ${PASSWORD_LENGTH.least} à ${PASSWORD_LENGTH.most} caractères, n'est pas facile à deviner et diffère des ${PASSWORDS_REMEMBERED} derniers`,
};

const whatIf: Policy["whatIf"] = {
  title: "Simulation",
  intro:
    "Essayez d'autres valeurs et voyez à qui un nouveau mot de passe serait demandé ou qui serait bloqué, avant que quelqu'un change un paramètre.",
  fields: {
    PASSWORD_MAX_AGE_DAYS: "Jours avant l'expiration d'un mot de passe",
    AWAY_MAX_DAYS: "Jours d'absence avant un nouveau mot de passe",
    MAX_WRONG_PASSWORDS: "Mots de passe incorrects qui bloquent",
  },
  inForce: (number) => `En vigueur : ${number}`,
  inForceOrOff: (number) => `En vigueur : ${number} ; 0 désactive`,
  fault: (least, most) => `Ce doit être un nombre entier de ${least} à ${most}.`,
  show: "Afficher qui serait concerné",
  nothingTried: "Rien n'a été essayé : l'une des valeurs ci-dessus n'est pas autorisée.",
};

const touched: Policy["touched"] = {
  periods: {
    today: { title: "Aujourd'hui", says: "Demandé à la prochaine connexion, dès maintenant." },
    week: {
      title: "Sous 7 jours",
      says: "Pas encore demandé aujourd'hui. Une personne qui se connecte d'ici là ne compte pas comme absente.",
    },
    month: { title: "Sous 30 jours", says: "Pas dans les 7 jours. Une personne qui se connecte d'ici là ne compte pas comme absente." },
  },
  whys: { expired: "Un nouveau mot de passe, à cause de l'âge de l'actuel", away: "Un nouveau mot de passe, à cause d'une absence" },
  oneShort: {
    title: "Blocage au prochain mot de passe incorrect",
    says: "Le changement lui-même ne bloque personne et ne débloque personne.",
    why: "À un mot de passe incorrect du blocage",
  },
  inARow: (wrong) => `${wrong} de suite`,
  counted: (title, people) => (
    <>
      {title} : {people}
    </>
  ),
  nobody: "personne",
  moreThan: (number) => `plus de ${number}`,
  anyway: (people) => <>, dont {people} de toute façon avec les valeurs en vigueur</>,
  more: (number) => `et encore ${number}`,
  since: (day) => <>Depuis le {day}</>,
  on: (day) => <>Le {day}</>,
  already: ", déjà demandé",
  insteadOf: (day) => <> au lieu du {day}</>,
  insteadOfNever: " au lieu de jamais",
};

export const policy: Policy = {
  title: "Règles",
  intro:
    "Les règles en vigueur, et les personnes que d'autres valeurs concerneraient. Rien n'est modifié ici : ces valeurs sont des paramètres du serveur.",
  rules,
  whatIf,
  touched,
};
