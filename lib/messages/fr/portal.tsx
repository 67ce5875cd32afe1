import type { Portal } from "@/lib/messages/en/portal";
import { days } from "./figures";

const frame: Portal["frame"] = {
  skip: "Aller au contenu",
  navigation: "Portail",
  accountMenu: "Menu du compte",
  pages: { welcome: "Bienvenue", users: "Utilisateurs", audit: "Journal d'audit", policy: "Règles", account: "Votre compte" },
  trial: "Mode d'essai",
  trialSays: (outbox) => (
    <>Mode d'essai : les données restent sur cet ordinateur, les e-mails sont gardés dans la {outbox("boîte d'envoi")}.</>
  ),
};

const due: Portal["due"] = {
  expired: (day) => <>Nouveau mot de passe à définir le {day}</>,
  away: (day) => <>Reconnectez-vous au plus tard le {day}</>,
  beforeLink: ". ",
  expiredInFull: (due, limit) => (
    <>
      {due} : un mot de passe est valable {days(limit)}.
    </>
  ),
  awayInFull: (due) => <>{due}, sinon un nouveau mot de passe vous sera demandé.</>,
};

const welcome: Portal["welcome"] = {
  intro: (name) => `Votre session est ouverte au nom de ${name}. Voici le portail interne de votre organisation.`,
  yourSignIn: "Votre connexion",
  lastSignIn: "Dernière connexion",
  firstOne: "C'est la première.",
  from: (moment, address) => (
    <>
      {moment}, depuis {address}
    </>
  ),
  sessionEnds: "Fin de cette session",
  nextDue: "Prochaine échéance",
};

const chart: Portal["chart"] = {
  title: "Connexions et blocages des 30 derniers jours",
  none: "Rien pour l'instant. Personne ne s'est connecté et personne n'a été bloqué.",
  total: { "signed-in": (number) => `Connexions : ${number}`, blocked: (number) => `Blocages : ${number}` },
  orMore: (number) => `${number} ou plus`,
  day: new Intl.DateTimeFormat("fr", { day: "numeric", month: "short", timeZone: "UTC" }).format,
  onDay: (day, signIns, blocks) => `${day}, connexions : ${signIns}, blocages : ${blocks}`,
  summary: (busiest) => `Une barre par jour. Le plus de connexions : ${busiest}.`,
};

const mailKinds: Portal["mailKinds"] = {
  invitation: "Invitation",
  "invitation-revoked": "Invitation révoquée",
  blocked: "Compte bloqué",
  "password-reset": "Réinitialisation du mot de passe",
  "password-changed": "Mot de passe modifié",
  "two-factor-set-up": "2FA configurée",
  "two-factor-turned-off": "2FA désactivée",
  "two-factor-reset": "2FA réinitialisée",
  "recovery-code-used": "Code de secours utilisé",
  "recovery-codes-made": "Codes de secours créés",
  "wrong-token": "Code 2FA incorrect",
  "unfamiliar-sign-in": "Connexion inhabituelle",
  "blocked-by-admin": "Bloqué par un administrateur",
  unblocked: "Compte débloqué",
  "role-changed": "Rôle modifié",
  "new-password-required": "Nouveau mot de passe exigé",
  "two-factor-required": "2FA obligatoire",
  "two-factor-optional": "2FA facultative",
  "sessions-ended": "Sessions fermées",
  "account-deleted": "Compte supprimé",
  "password-due": "Nouveau mot de passe à définir",
  "not-me": "Ce n'était pas moi",
  "unlocked-from-shell": "Débloqué en ligne de commande",
};

const attention: Portal["attention"] = {
  title: "À surveiller",
  nothing: "Rien. Personne n'est bloqué, aucune invitation n'a expiré et tous les e-mails ont bien été transmis.",
  people: (status, number) => (
    <>
      {status} : {number}
    </>
  ),
  mail: {
    waiting: (kind, recipient) => `L'envoi de l'e-mail « ${kind} » à ${recipient} va être retenté.`,
    failed: (kind, recipient) => `L'e-mail « ${kind} » à ${recipient} a été refusé.`,
    accepted: (kind, recipient) => `L'e-mail « ${kind} » à ${recipient} a été accepté.`,
  },
};

const outbox: Portal["outbox"] = {
  title: "Boîte d'envoi",
  intro: "Le mode d'essai n'envoie aucun e-mail. Ce qui serait parti est gardé ici, le plus récent d'abord.",
  none: "Aucun e-mail pour l'instant",
  noneYet: "Invitez quelqu'un et l'invitation apparaîtra ici.",
  showHtml: "Afficher en HTML",
  to: (recipient, moment) => (
    <>
      À {recipient}, {moment}
    </>
  ),
  copyPassword: "Copier le mot de passe provisoire",
  noSuchMail: "Cet e-mail n'existe pas.",
};

export const portal: Portal = { frame, due, welcome, chart, mailKinds, attention, outbox };
