import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";
import type { Client } from "@/lib/messages/en/client";

/** The rules for a new password, as its live list says them. */
const passwordRules: Client["passwordRules"] = {
  "too-short": `Au moins ${PASSWORD_LENGTH.least} caractères`,
  "too-long": `Au plus ${PASSWORD_LENGTH.most} caractères`,
  personal: "Sans votre nom, votre identifiant ni le nom du portail",
  guessable: "Ni courant ni facile à deviner",
  breached: "Absent des fuites de données connues",
  temporary: "Différent du mot de passe provisoire",
  reused: `Différent de votre mot de passe actuel et des ${PASSWORDS_REMEMBERED} derniers`,
};

/** What is wrong with a field. */
const faults: Client["faults"] = {
  "too-short": `Utilisez au moins ${PASSWORD_LENGTH.least} caractères.`,
  "too-long": `Utilisez au plus ${PASSWORD_LENGTH.most} caractères.`,
  personal: "Il ne doit contenir ni votre nom, ni votre identifiant, ni le nom du portail.",
  guessable: "C'est trop facile à deviner. Plusieurs mots peu courants à la suite font un bon mot de passe.",
  breached:
    "Ce mot de passe figure dans une fuite de données survenue ailleurs, et de tels mots de passe sont essayés en premier. Choisissez-en un autre.",
  temporary: "C'est le mot de passe provisoire reçu par e-mail. Choisissez votre propre mot de passe.",
  reused: `Vous avez déjà utilisé ce mot de passe. L'actuel et les ${PASSWORDS_REMEMBERED} derniers ne peuvent plus servir.`,
  character: "Cette saisie contient un caractère qui ne peut pas être utilisé ici.",
  "login-missing": "Saisissez votre identifiant.",
  "address-too-long": "C'est trop long pour une adresse e-mail.",
  "login-no-address": "Votre identifiant est une adresse e-mail, comme ana@example.com.",
  "address-missing": "Saisissez une adresse e-mail.",
  "address-wrong": "Ce n'est pas une adresse e-mail (comme ana@example.com).",
  "password-missing": "Saisissez votre mot de passe.",
  "new-password-missing": "Saisissez un nouveau mot de passe.",
  "password-characters": `Un mot de passe comporte au plus ${PASSWORD_LENGTH.most} caractères.`,
  "password-bytes": `Un mot de passe comporte au plus ${PASSWORD_LENGTH.mostBytes} octets.`,
  "repeat-missing": "Confirmez le nouveau mot de passe.",
  differ: "Les deux mots de passe sont différents.",
  "token-digits": "Un code 2FA comporte 6 chiffres.",
  "recovery-code-missing": "Saisissez un code de secours.",
  "recovery-code-too-long": "C'est trop long pour un code de secours.",
  "token-missing": "Saisissez le code 2FA.",
  "token-too-long": "C'est trop long pour un code 2FA ou un code de secours.",
  "codes-unsaved": "Enregistrez d'abord les codes, puis cochez cette case.",
  "name-missing": "Saisissez un nom.",
  "name-too-long": "Un nom comporte au plus 100 caractères.",
  "name-characters": "Un nom ne peut pas contenir de caractères de contrôle.",
  role: "Le rôle est Administrateur ou Personnel.",
  "address-taken": "Il existe déjà un compte pour cette adresse. Cherchez-le dans la liste des utilisateurs.",
  "list-too-long": "C'est plus que ce qu'une liste peut contenir. Veuillez la répartir sur deux listes ou plus.",
};

/** The words that the browser's scripts need. */
export const client: Client = {
  passwordRules,
  passwordRulesList: {
    label: "Règles du nouveau mot de passe",
    match: "Les deux saisies sont identiques",
    met: " : respecté",
    notYet: " : pas encore",
    later: " : vérifié quand vous appuyez sur « {button} »",
  },
  faults,
  form: {
    busy: "Un instant, s'il vous plaît.",
    unanswered: "Le portail n'a pas répondu. Ce que vous avez saisi est toujours là : veuillez réessayer dans un instant.",
    showPassword: "Afficher le mot de passe",
    token: "Code 2FA (6 chiffres)",
  },
  copying: {
    copy: "Copier",
    copied: "Copié",
    impossible: "Ce navigateur ne permet pas au portail de copier. Veuillez sélectionner le texte et le copier vous-même.",
  },
  pages: "Pages",
  signOut: "Se déconnecter",
  supportCode: "Code d'assistance :",
  failure: {
    title: "Une erreur s'est produite",
    text: "Le portail n'a pas pu afficher cette page. L'erreur a été enregistrée. Veuillez réessayer dans un instant.",
    again: "Réessayer",
    home: "Aller à la page d'accueil",
  },
};
