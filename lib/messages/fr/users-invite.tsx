import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { count, figures, hours } from "./figures";

const { number } = figures;

export const invite: Users["invite"] = {
  title: "Inviter des utilisateurs",
  intro: (limit) =>
    `L'e-mail contient un lien, l'identifiant et un mot de passe provisoire, valable ${hours(limit)} et à remplacer à la première connexion.`,
  sent: (email) =>
    `L'invitation pour ${email} est créée : l'e-mail part dans un instant. La ligne de cette personne dans la liste des utilisateurs indique ce qu'il devient.`,
  onePerson: "Une personne",
  form: {
    submit: "Envoyer l'invitation",
    email: "Adresse e-mail",
    emailHint: "C'est aussi l'identifiant",
    name: "Nom",
    role: "Rôle",
    twoFactor: "Exiger l'authentification à deux facteurs",
    twoFactorForAdmins: "Recommandée pour les administrateurs",
    twoFactorAnyway: "Un paramètre de ce portail l'exige de toute façon de tout le monde",
  },
  many: "Plusieurs à la fois",
  listForm: {
    submit: "Vérifier la liste",
    people: "Une personne par ligne",
    peopleHint: "Une adresse e-mail et, au besoin, un nom et un rôle (administrateur ou personnel), dans n'importe quel ordre",
    file: "Ou un fichier CSV",
    fileHint: `Jusqu'à ${number(LIST_LIMIT)} lignes, avec ou sans en-tête`,
    role: "Rôle si la ligne n'en indique pas",
    twoFactorAdmins: "Exiger la 2FA des administrateurs",
    twoFactorStaff: "Exiger la 2FA du personnel",
  },
  unfinished: {
    title: "Listes non terminées",
    listOf: (moment) => <>Liste du {moment}</>,
    underWay: (waiting) => `En cours : encore ${number(waiting)} à inviter`,
    unsent: (waiting) => `Vérifiée et non envoyée : encore ${number(waiting)} à inviter`,
  },
};

const table: Users["invitationList"]["table"] = {
  row: "Ligne",
  email: "Adresse e-mail",
  note: "Remarque",
  asGiven: "Telle que fournie",
  required: "Obligatoire",
  optional: "Facultative",
};

export const invitationList: Users["invitationList"] = {
  title: "Liste d'invitations",
  goesOn: "Vous pouvez quitter cette page : les invitations continuent d'elles-mêmes.",
  isDone: "Toutes les personnes de la liste qui pouvaient être invitées le sont.",
  unsent: (ready, skipped, wrong) =>
    `Rien n'est encore envoyé. À inviter : ${number(ready)}, ignorées : ${number(skipped)}, erronées : ${number(wrong)}.`,
  rows: { wrong: "Erronées", skipped: "Ignorées", ready: "À inviter" },
  counted: (title, rows) => `${title} (${number(rows)})`,
  more: (rows) => `Et encore ${number(rows)}.`,
  table,
  correct: "Les corriger, dans une liste à part",
  correctLater: "Vous pourrez les corriger une fois les autres envoyées.",
  nobody: "Il n'y a personne à inviter dans cette liste.",
  notNow: "Pas maintenant",
  send: (people) => `Envoyer ${count(people, { one: "invitation", other: "invitations" })}`,
  proceed: "Continuer",
  underWay: "En cours",
  done: "Terminé",
  invited: (invited, all) => `Invitées : ${number(invited)} sur ${number(all)}`,
  mails: { accepted: "E-mails acceptés", waiting: "E-mails en attente", failed: "E-mails en échec" },
  failedOnes: (welcomePage) => (
    <>Chaque échec et sa cause figurent sur la page de la personne et sous « À surveiller » sur la {welcomePage("page d'accueil")}.</>
  ),
  reload: "Rechargez cette page pour voir où cela en est.",
};
