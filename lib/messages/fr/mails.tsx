import { portalName } from "@/lib/domain/company";
import { PASSWORD_LENGTH } from "@/lib/domain/policy";
import type { Mails } from "@/lib/messages/en/mails";
import { days } from "./figures";
import { letters } from "./mails-letters";
import { notes } from "./mails-notes";

const portal = portalName();

const frame: Mails["frame"] = {
  hello: (name) => `Bonjour ${name},`,
  foot: (link) => (
    <>
      Ce message concerne un compte sur {portal}, le portail à l'adresse {link}. Personne chez {portal} ne vous demandera jamais votre mot
      de passe ni un code 2FA, ni par e-mail ni par téléphone.
    </>
  ),
  withoutButton: " sans le bouton",
  colon: " :",
  when: "Quand",
  from: "Depuis",
  address: (address) => `l'adresse IP ${address}`,
  unknownAddress: "une adresse inconnue",
  with: "Avec",
  unknownBrowser: "un navigateur inconnu",
  by: "Par",
  admin: "un administrateur",
  forgotPassword: "Mot de passe oublié ?",
  signIn: "Se connecter",
  openAccount: "Ouvrir la page de votre compte",
};

const TWO_FACTOR_STEP =
  "Configurez l'authentification à deux facteurs : ayez votre téléphone à portée de main, avec Google Authenticator ou Microsoft Authenticator installé. " +
  "Vous scannez un code une seule fois, puis saisissez les 6 chiffres affichés par l'application.";

const invitation: Mails["invitation"] = {
  subject: `Votre invitation à ${portal}`,
  preview: (until) => `Votre identifiant, un mot de passe provisoire et les premières étapes. Valable jusqu'au ${until}.`,
  words: (when) =>
    `Un compte a été créé pour vous sur ${portal} le ${when}. Vous vous connectez avec l'identifiant et le mot de passe provisoire ci-dessous, puis choisissez votre propre mot de passe.`,
  login: "Identifiant",
  temporaryPassword: "Mot de passe provisoire",
  validUntil: "Valable jusqu'au",
  action: "Ouvrir la page de connexion",
  steps: "Étape par étape",
  firstSteps: (twoFactor) => [
    "Ouvrez la page de connexion avec le lien ci-dessus.",
    "Saisissez votre identifiant et le mot de passe provisoire, avec ses tirets. Vous pouvez aussi le copier-coller.",
    `Choisissez un nouveau mot de passe d'au moins ${PASSWORD_LENGTH.least} caractères. Plusieurs mots à la suite sont faciles à retenir et difficiles à deviner.`,
    ...(twoFactor ? [TWO_FACTOR_STEP] : []),
  ],
  over: "Si cela ne fonctionne plus",
  resend: (until) =>
    `Le mot de passe provisoire expire le ${until}. Ensuite, demandez à la personne qui vous a envoyé l'invitation de la renvoyer : vous recevrez un nouveau message avec un nouveau mot de passe provisoire, et celui de ce message ne fonctionnera plus.`,
  title: "Si ce message ne vous était pas destiné",
  advice:
    "N'utilisez pas le compte et prévenez la personne qui vous a envoyé l'invitation, ou supprimez ce message. Ne le transférez pas : quiconque le possède peut se connecter en premier.",
};

const passwordReset: Mails["passwordReset"] = {
  subject: `Définissez un nouveau mot de passe pour ${portal}`,
  preview: (until) => `Le lien que vous avez demandé. Il fonctionne jusqu'au ${until}.`,
  words: "Quelqu'un, très probablement vous, a demandé un nouveau mot de passe pour ce compte.",
  action: "Définir un nouveau mot de passe",
  until: (until) =>
    `Le lien fonctionne une seule fois, jusqu'au ${until}. Votre mot de passe actuel fonctionne jusqu'à ce que vous en ayez défini un nouveau.`,
  title: "Si ce n'était pas vous",
  advice:
    "Vous n'avez rien à faire : votre mot de passe reste inchangé, et seule une personne qui lit vos e-mails peut utiliser le lien. Si de tels messages continuent d'arriver, prévenez un administrateur.",
};

const passwordDue: Mails["passwordDue"] = {
  expired: {
    subject: (left) => `Votre mot de passe ${portal} expire dans ${days(left)}`,
    words: (limit, on) => `Un mot de passe est valable ${days(limit)}, et le vôtre expire le ${on}.`,
    choice:
      "Vous pouvez le changer maintenant, quand cela vous convient. Sinon, un nouveau vous sera demandé à la première connexion suivante ; rien n'est perdu.",
    action: "Changer votre mot de passe",
  },
  away: {
    subject: (left) => `Connectez-vous à ${portal} sous ${days(left)} pour garder votre mot de passe`,
    words: (limit, on) =>
      `Votre dernière connexion remonte à quelque temps. Le ${on}, elle remontera à plus de ${days(limit)}, et ${portal} demandera un nouveau mot de passe.`,
    choice:
      "Si vous vous connectez avant, vous gardez votre mot de passe. Sinon, vous en choisirez un nouveau à votre prochaine connexion ; rien n'est perdu.",
    action: "Se connecter",
  },
  preview: (on) => `Le ${on}, un nouveau mot de passe vous sera demandé.`,
  title: "Si ce n'est pas vous ou si vous n'avez plus besoin du compte",
  advice: (when) => `Prévenez un administrateur, qui fermera le compte. Ce rappel a été envoyé par le portail lui-même le ${when}.`,
};

export const mails: Mails = { frame, notes, invitation, passwordReset, passwordDue, ...letters };
