import type { Role } from "@/lib/domain/account";
import { portalName } from "@/lib/domain/company";
import type { Unfamiliar } from "@/lib/domain/familiar";
import type { Letters } from "@/lib/messages/en/mails-letters";
import { count, wrongPasswords } from "./figures";

const portal = portalName();
const codes = (left: number) => count(left, { one: "code", other: "codes" });

const NOT_YOU = "Si ce n'était pas vous";

const blocked: Letters["blocked"] = {
  subject: `Votre compte ${portal} est bloqué`,
  guesses: {
    wrong_passwords: wrongPasswords,
    wrong_tokens: (most) => count(most, { one: "code 2FA incorrect", other: "codes 2FA incorrects" }),
  },
  preview: (guesses) => `Après ${guesses}, personne ne peut se connecter. Voici comment débloquer le compte.`,
  passwordKnown: "Quelqu'un a saisi le bon mot de passe, puis des codes 2FA incorrects. ",
  words: (guesses) =>
    `Après ${guesses} de suite, ${portal} a bloqué votre compte afin que personne ne puisse poursuivre les essais. Tant que vous ne l'aurez pas débloqué, personne ne peut se connecter, même avec le bon mot de passe. Vos sessions déjà ouvertes le restent.`,
  toUnlock: "Pour le débloquer, ouvrez cette page et dites si c'était vous :",
  action: "Ouvrir la page de déblocage",
  you: "Si c'était vous",
  unlock: (again) => (
    <>
      Appuyez sur <strong>Débloquer le compte</strong> sur cette page. {again}
    </>
  ),
  again: {
    tokens: "Puis reconnectez-vous. Par sécurité, un nouveau mot de passe vous sera alors demandé.",
    passwords:
      "Puis reconnectez-vous avec votre mot de passe. Si vous l'avez oublié, choisissez-en un nouveau avec « Mot de passe oublié ? ».",
    invitation: "Puis reconnectez-vous avec le mot de passe provisoire de votre invitation.",
  },
  notYou: NOT_YOU,
  notMe: (byToken) => (
    <>
      Appuyez sur <strong>Ce n'était pas moi</strong>.{" "}
      {byToken
        ? "Cette personne connaît votre mot de passe : vous en choisirez donc un nouveau"
        : "Par sécurité, vous choisirez un nouveau mot de passe"}{" "}
      à votre prochaine connexion, et les administrateurs seront prévenus.
    </>
  ),
  link: "À propos du lien",
  until: (when) =>
    `Il ne connecte personne, et l'ouvrir ne change rien tant que vous n'appuyez pas sur l'un des deux boutons. Il fonctionne jusqu'au ${when}. `,
  later: {
    tokens: () => "Ensuite, demandez à un administrateur de débloquer le compte.",
    passwords: (forgot) => (
      <>Ensuite, choisissez un nouveau mot de passe avec « {forgot} » ou demandez à un administrateur de débloquer le compte.</>
    ),
    invitation: () => "Ensuite, demandez à la personne qui vous a envoyé l'invitation de la renvoyer.",
  },
};

const roles: Record<Role, string> = { admin: "Administrateur", staff: "Personnel" };

const powers: Record<Role, string> = {
  admin: "Vous pouvez maintenant inviter et bloquer des personnes, changer des rôles et lire le journal d'audit.",
  staff: "Vous pouvez toujours utiliser le portail, mais vous ne pouvez plus inviter ni bloquer de personnes, ni lire le journal d'audit.",
};

const roleChanged: Letters["roleChanged"] = {
  subject: `Votre rôle dans ${portal} a été modifié`,
  preview: (when, role) => `Depuis le ${when}, votre rôle est : ${roles[role]}.`,
  words: (role) => (
    <>
      Votre rôle est maintenant <strong>{roles[role]}</strong>. {powers[role]} Toutes vos sessions sont fermées ; reconnectez-vous pour
      continuer.
    </>
  ),
  title: "Si vous ne vous y attendiez pas",
  advice: "Demandez à un administrateur si c'était voulu. Tout changement de rôle figure dans le journal d'audit.",
};

const unlockedFromShell: Letters["unlockedFromShell"] = {
  subject: `Un compte ${portal} a été débloqué en ligne de commande`,
  preview: (when) => `Le ${when}, sur le serveur du portail. Veuillez vérifier que c'était voulu.`,
  unblocked: "le blocage a été levé",
  twoFactorReset: "l'authentification à deux facteurs a été réinitialisée",
  and: " et ",
  words: ({ name, email }, deeds, when) => (
    <>
      Sur le compte de <strong>{name}</strong> ({email}), {deeds} le {when}, par quelqu'un qui peut exécuter des commandes sur le serveur du
      portail. Le titulaire du compte a été prévenu par e-mail, et le journal d'audit en garde la trace.
    </>
  ),
  toDo: "Ce que vous pouvez faire",
  ask: "Demandez aux responsables du portail si cela vient d'eux, et au titulaire s'il l'a demandé. Si les deux répondent oui, tout va bien.",
  title: "Si vous ne trouvez pas qui l'a fait",
  advice:
    "Quelqu'un a peut-être eu accès au serveur. Bloquez le compte dans le portail et faites examiner le serveur dès aujourd'hui par ses responsables.",
};

const notMe: Letters["notMe"] = {
  subject: `Quelqu'un a tenté d'entrer dans un compte ${portal}`,
  preview: "Son titulaire dit ne pas être à l'origine des échecs de connexion.",
  words: ({ name, email }) => (
    <>
      Le compte de <strong>{name}</strong> ({email}) avait été bloqué après des échecs de connexion. Son titulaire a suivi le lien de
      l'e-mail et a répondu : <strong>Ce n'était pas moi</strong>. Le compte est de nouveau ouvert et demandera un nouveau mot de passe à la
      prochaine connexion.
    </>
  ),
  circumstances: "Voici quand et d'où cette réponse est venue :",
  toDo: "Ce que vous pouvez faire",
  look: "Consultez la page de la personne : son historique indique de quelles adresses venaient les essais. Demandez au titulaire ce qu'il a vu. Si les essais continuent, bloquez le compte.",
  action: "Trouver le compte",
  title: "Si le titulaire n'a pas répondu lui-même",
  advice:
    "S'il n'en sait rien, quelqu'un d'autre lit peut-être ses e-mails, et il doit d'abord récupérer sa messagerie. Bloquez le compte jusque-là.",
};

const recoveryCodeUsed: Letters["recoveryCodeUsed"] = {
  subject: `Un code de secours a été utilisé pour votre compte ${portal}`,
  preview: (when, left) => `Utilisé le ${when}. Il vous reste ${codes(left)}.`,
  words: (left) => (
    <>
      Quelqu'un a saisi votre mot de passe et l'un de vos codes de secours au lieu d'un code 2FA. Ce code ne peut plus servir ; il vous
      reste <strong>{codes(left)}</strong>.
    </>
  ),
  makeMore: " Veuillez en créer bientôt de nouveaux, sur la page de votre compte.",
  action: "Créer de nouveaux codes de secours",
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Quelqu'un a votre mot de passe et vos codes de secours. Définissez immédiatement un nouveau mot de passe avec « {forgot} » ; cela
      ferme toutes les sessions. Créez ensuite de nouveaux codes de secours et prévenez un administrateur.
    </>
  ),
};

const reasons: Record<Unfamiliar, string> = {
  "after-failures":
    "Quelqu'un s'est connecté à votre compte après plusieurs mots de passe ou codes 2FA incorrects. Cette personne a fini par saisir les bons.",
  network: "Quelqu'un s'est connecté à votre compte depuis un réseau jamais utilisé auparavant.",
  browser: "Quelqu'un s'est connecté à votre compte avec un navigateur jamais utilisé auparavant.",
};

const unfamiliar: Letters["unfamiliar"] = {
  subject: `Une connexion inhabituelle à votre compte ${portal}`,
  preview: (when) => `Le ${when}. Si ce n'était pas vous, agissez maintenant.`,
  words: (why) => `${reasons[why]} Si c'était vous, tout va bien.`,
  title: NOT_YOU,
  advice: (forgot) => (
    <>
      Quelqu'un d'autre est dans votre compte. Définissez immédiatement un nouveau mot de passe avec « {forgot} » ; cela ferme toutes les
      sessions. Prévenez ensuite un administrateur.
    </>
  ),
};

export const letters: Letters = { blocked, roleChanged, unlockedFromShell, notMe, recoveryCodeUsed, unfamiliar };
