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
      "attempt-over": `Cette tentative de connexion a pris fin : elle a duré plus de ${minutes(ATTEMPT_MINUTES)}, elle a été interrompue ou trop de codes 2FA étaient incorrects. Si vous avez reçu un e-mail au sujet d'un blocage, suivez-en les instructions ; sinon, recommencez.`,
      "session-ended": "Votre session est terminée. Veuillez vous reconnecter.",
      "signed-out": "Déconnexion réussie.",
      "password-set": "Votre nouveau mot de passe est défini. Veuillez l'utiliser pour vous connecter.",
      "still-blocked":
        "Votre nouveau mot de passe est défini. Le compte est toujours bloqué à la suite de codes 2FA incorrects : l'e-mail au sujet du blocage explique comment le débloquer.",
    },
  },
  ...twoFactor,
  newPassword: {
    title: "Définir un nouveau mot de passe",
    form: {
      submit: "Définir le nouveau mot de passe",
      newPassword: "Nouveau mot de passe",
      repeat: "Confirmer le nouveau mot de passe",
    },
    firstSignIn:
      "C'est votre première connexion. Le mot de passe de l'e-mail ne servait qu'à entrer ; choisissez-en un que personne d'autre ne connaît.",
    expired: (most, on) => `Les mots de passe expirent après ${days(most)}. Le vôtre a expiré le ${on}.`,
    away: (lastSeen, most) =>
      `Votre dernière connexion date du ${lastSeen}, il y a plus de ${days(most)}. Après une telle durée, un nouveau mot de passe est nécessaire.`,
    askedByAdmin: "Un administrateur a demandé un nouveau mot de passe.",
    unlocked: "Votre compte a été débloqué. Comme quelqu'un connaît peut-être l'ancien mot de passe, veuillez en choisir un autre.",
  },
  resetPassword: {
    intro: (login) => `Pour l'identifiant ${login}. Toutes les sessions du compte se ferment, et vous vous reconnectez.`,
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
      `S'il existe un compte pour cet identifiant, un e-mail avec un lien est en route. Le lien fonctionne une seule fois, pendant ${hours(limit)}.`,
    noMail: () => (
      <>
        Toujours pas d'e-mail après quelques minutes ? Regardez dans le courrier indésirable et vérifiez l'identifiant :{" "}
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
        "Merci. Les administrateurs ont été prévenus. Veuillez vous connecter : un nouveau mot de passe vous sera alors demandé, pour que la personne à l'origine de ces tentatives ne puisse pas entrer.",
    },
    login: "Identifiant",
    why: "Raison",
    blocked: "Bloqué",
    wrongPasswords: (limit) => `Mots de passe incorrects : ${limit} de suite`,
    wrongTokens: (limit) => `Codes 2FA incorrects : ${limit} de suite`,
    form: {
      ifYou: "Si c'était vous",
      unlock: "Débloquez le compte et reconnectez-vous.",
      renews:
        "La personne qui a saisi les codes incorrects connaissait le mot de passe ; par sécurité, vous en choisirez alors un nouveau.",
      me: "Débloquer le compte",
      ifNotYou: "Si ce n'était pas vous",
      tell: "Les administrateurs sont prévenus, et vous choisissez un nouveau mot de passe à votre prochaine connexion.",
      notMe: "Ce n'était pas moi",
    },
    unchanged: "Rien n'a été modifié.",
    onceMore: "Ouvrez encore une fois le lien de l'e-mail le plus récent au sujet du blocage, et répondez dans les 10 minutes.",
    otherwise: () => (
      <>
        Si cela ne suffit pas, le compte est peut-être déjà débloqué : <a href="/sign-in">se connecter</a>. Sinon, choisissez un nouveau mot
        de passe avec « <a href="/forgot-password">Mot de passe oublié ?</a> » ou demandez à un administrateur de débloquer le compte.
      </>
    ),
    tooOften: (times) =>
      `Ce compte a été débloqué par e-mail ${times} fois en un jour, mais personne ne s'est connecté. Seul un administrateur peut maintenant le débloquer.`,
  },
  session,
  notFound: {
    title: "Page introuvable",
    text: "Il n'y a pas de page à cette adresse. Elle a peut-être été déplacée, ou l'adresse n'a été copiée qu'en partie.",
  },
};
