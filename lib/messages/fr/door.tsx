import { ATTEMPT_MINUTES } from "@/lib/domain/policy";
import type { Door } from "@/lib/messages/en/door";
import { days, hours, minutes } from "./figures";
import { session } from "./session";
import { twoFactor } from "./two-factor";

/** The pages before the door. */
export const door: Door = {
  help: "Un problème de connexion ? Adressez-vous à un administrateur de votre organisation.",
  notNow: "Pas maintenant ? Vous pourrez continuer à votre prochaine connexion.",
  signIn: {
    title: "Se connecter",
    form: {
      submit: "Se connecter",
      login: "Identifiant",
      loginHint: "Votre adresse e-mail",
      password: "Mot de passe",
      forgotPassword: "Mot de passe oublié ?",
    },
    reasons: {
      "attempt-over": `Cette connexion est terminée : elle a duré plus de ${minutes(ATTEMPT_MINUTES)}, a été interrompue, ou trop de codes 2FA étaient faux. Si vous avez reçu un e-mail au sujet d'un blocage, suivez-le ; sinon, recommencez.`,
      "session-ended": "Votre session est terminée. Veuillez vous reconnecter.",
      "signed-out": "Vous êtes déconnecté.",
      "password-set": "Votre nouveau mot de passe est défini. Veuillez vous connecter avec lui.",
      "still-blocked":
        "Votre nouveau mot de passe est défini. Le compte est toujours bloqué après des codes 2FA erronés : l'e-mail sur le blocage explique comment le débloquer.",
    },
  },
  ...twoFactor,
  newPassword: {
    title: "Définir un nouveau mot de passe",
    form: {
      submit: "Définir le nouveau mot de passe",
      newPassword: "Nouveau mot de passe",
      repeat: "Répéter le nouveau mot de passe",
    },
    firstSignIn:
      "C'est votre première connexion. Le mot de passe de l'e-mail ne servait qu'à entrer ; choisissez-en un que vous seul connaissez.",
    expired: (most, on) => `Les mots de passe expirent après ${days(most)}. Le vôtre a expiré le ${on}.`,
    away: (lastSeen, most) =>
      `Votre dernière connexion date du ${lastSeen}, il y a plus de ${days(most)}. Après une telle durée, un nouveau mot de passe est nécessaire.`,
    askedByAdmin: "Un administrateur a demandé un nouveau mot de passe.",
    unlocked: "Votre compte a été débloqué. Comme quelqu'un connaît peut-être l'ancien mot de passe, veuillez en choisir un autre.",
  },
  resetPassword: {
    intro: (login) => `Pour l'identifiant ${login}. Toutes les sessions du compte se terminent, et vous vous reconnectez.`,
    unchanged: "Votre mot de passe n'a pas été modifié.",
    onceMore:
      "Ouvrez encore une fois le lien de l'e-mail le plus récent et définissez le mot de passe dans les 10 minutes, ou demandez un autre lien.",
    sendAnother: "Envoyer un autre lien",
  },
  forgotPassword: {
    title: "Mot de passe oublié",
    intro: "Indiquez votre identifiant, et vous recevrez un e-mail avec un lien pour définir un nouveau mot de passe.",
    form: {
      submit: "Envoyer le lien",
      login: "Identifiant",
      loginHint: "Votre adresse e-mail",
      back: "Retour à la connexion",
    },
    sent: (limit) =>
      `S'il existe un compte pour cet identifiant, un e-mail avec un lien est en route. Le lien ne sert qu'une fois, pendant ${hours(limit)}.`,
    noMail: () => (
      <>
        Toujours pas d'e-mail après quelques minutes ? Regardez dans les courriers indésirables et vérifiez l'identifiant :{" "}
        <a href="/forgot-password">réessayer</a>.
      </>
    ),
    invited:
      "Une personne invitée qui ne s'est pas encore connectée utilise plutôt le mot de passe de l'invitation. Les autres peuvent s'adresser à un administrateur.",
  },
  unlock: {
    title: "Débloquer le compte",
    outcomes: {
      unlocked: "Le compte est débloqué. Veuillez vous connecter.",
      renew:
        "Le compte est débloqué. Veuillez vous connecter ; un nouveau mot de passe vous sera alors demandé, car quelqu'un connaît peut-être l'ancien.",
      "not-me":
        "Merci. Les administrateurs ont été prévenus. Veuillez vous connecter : un nouveau mot de passe vous sera alors demandé, pour que la personne qui a essayé reste dehors.",
    },
    login: "Identifiant",
    why: "Raison",
    blocked: "Bloqué",
    wrongPasswords: (limit) => `Mots de passe erronés : ${limit} de suite`,
    wrongTokens: (limit) => `Codes 2FA erronés : ${limit} de suite`,
    form: {
      ifYou: "Si c'était vous",
      unlock: "Débloquez le compte et reconnectez-vous.",
      renews: "La personne qui a saisi les codes erronés connaissait le mot de passe ; par sécurité, vous en choisirez alors un nouveau.",
      me: "Débloquer le compte",
      ifNotYou: "Si ce n'était pas vous",
      tell: "Les administrateurs sont prévenus, et vous choisissez un nouveau mot de passe à votre prochaine connexion.",
      notMe: "Ce n'était pas moi",
    },
    unchanged: "Rien n'a été modifié.",
    onceMore: "Ouvrez encore une fois le lien de l'e-mail le plus récent sur le blocage, et répondez dans les 10 minutes.",
    otherwise: () => (
      <>
        Si cela n'aide pas, le compte est peut-être déjà débloqué : <a href="/sign-in">se connecter</a>. Sinon, choisissez un nouveau mot de
        passe avec <a href="/forgot-password">Mot de passe oublié ?</a> ou demandez à un administrateur de débloquer le compte.
      </>
    ),
    tooOften: (times) =>
      `Ce compte a été débloqué par e-mail ${times} fois en un jour et personne ne s'est connecté. Seul un administrateur peut maintenant le débloquer.`,
  },
  session,
  notFound: {
    title: "Page introuvable",
    text: "Il n'y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l'adresse n'a été copiée qu'en partie.",
  },
};
