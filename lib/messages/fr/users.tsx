import type { Users } from "@/lib/messages/en/users";
import { actions, confirm, selection } from "./users-actions";
import { invitationList, invite } from "./users-invite";
import { listFaults, rowFaults } from "./users-list-faults";
import { standing, status } from "./users-standing";

const list: Users["list"] = {
  inviteUser: "Inviter un utilisateur",
  previous: "Page précédente",
  next: "Page suivante",
  nobody: {
    title: "Aucun utilisateur",
    says: "Aucun nom ni identifiant ne correspond à cette recherche et à ces filtres.",
    showAll: "Afficher tout le monde",
  },
  search: {
    search: "Rechercher",
    hint: "Une partie du nom ou de l'identifiant",
    status: "Statut",
    role: "Rôle",
    searching: "Recherche en cours",
  },
  any: "Tous",
  anySaveDeleted: "Tous, sauf supprimés",
  columns: {
    name: "Nom",
    login: "Identifiant",
    role: "Rôle",
    status: "Statut",
    "2fa": "2FA",
    "last-sign-in": "Dernière connexion",
    "next-due": "Prochaine échéance",
  },
  select: "Sélectionner",
  selectPerson: (name) => `Sélectionner ${name}`,
  selectAll: "Sélectionner tout le monde sur cette page",
  actions: "Actions",
  actionsFor: (name) => `Actions pour ${name}`,
  you: "(vous)",
  twoFactor: { on: "Oui", toSetUp: "À configurer", off: "Non" },
  never: "Jamais",
  dueNow: "Maintenant",
  mailNotes: { waiting: "E-mail en attente", accepted: "E-mail accepté", failed: "E-mail en échec" },
  because: (note, failure) => `${note} : ${failure}`,
};

const mails: Users["person"]["mails"] = {
  title: "E-mails",
  none: "Aucun jusqu'à présent.",
  states: { waiting: "en attente", accepted: "accepté par le service de messagerie", failed: "en échec" },
  is: (kind, state) => (
    <>
      {kind} : {state}
    </>
  ),
};

const person: Users["person"] = {
  title: "Utilisateur",
  twoFactor: "Deux facteurs",
  ownPassword: "Mot de passe personnel",
  notSet: "Pas encore défini",
  blocked: "Bloqué",
  invitationEnds: "Fin de l'invitation",
  enrolled: { required: "Configurée, obligatoire", optional: "Configurée, facultative" },
  unenrolled: { required: "Non configurée, obligatoire", optional: "Non configurée, facultative" },
  due: {
    expired: (day) => <>{day} : le mot de passe expire</>,
    away: (day) => <>{day} : sans connexion d'ici là, un nouveau mot de passe est demandé</>,
  },
  sessions: "Sessions",
  notSignedIn: "Aucune session ouverte en ce moment.",
  since: (address, moment) => (
    <>
      Ouverte le {moment} depuis {address}
    </>
  ),
  mails,
  timeline: "Historique",
  fullLog: "Journal d'audit complet",
  from: (address) => `, depuis ${address}`,
  by: (actor) => `, par ${actor}`,
};

export const users: Users = {
  title: "Utilisateurs",
  back: "Retour aux utilisateurs",
  status,
  standing,
  actions,
  confirm,
  selection,
  list,
  person,
  invite,
  invitationList,
  listFaults,
  rowFaults,
  forAdmins: {
    title: "Réservé aux administrateurs",
    notForYou: "Cette page ne vous est pas destinée",
    says: "Seuls les administrateurs la voient. Si vous avez besoin de quelque chose ici, adressez-vous à un administrateur de votre organisation.",
  },
};
