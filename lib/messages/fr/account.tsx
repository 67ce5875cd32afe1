import { RECOVERY_CODES } from "@/lib/domain/policy";
import type { Account } from "@/lib/messages/en/account";
import { count } from "./figures";

const forms: Account["forms"] = {
  currentPassword: "Mot de passe actuel",
  token: "Code 2FA (6 chiffres)",
  tokenHint: "Ou l'un de vos codes de secours",
  newPassword: "Nouveau mot de passe",
  repeat: "Confirmer le nouveau mot de passe",
  changePassword: "Changer le mot de passe",
  back: "Retour à votre compte",
};

const outcomes: Account["outcomes"] = {
  password: "Votre mot de passe a été modifié. Toutes les autres sessions sont fermées.",
  session: "La session est fermée.",
  sessions: "Toutes les autres sessions sont fermées.",
  "codes-saved": "Désormais, seuls les codes de secours que vous venez d'enregistrer sont valables.",
  "two-factor-off": "L'authentification à deux facteurs est désactivée. Toutes les autres sessions sont fermées.",
};

const profile: Account["profile"] = {
  title: "Profil",
  name: "Nom",
  login: "Identifiant",
  role: "Rôle",
  roles: { admin: "Administrateur", staff: "Personnel" },
  invited: "Invitation",
};

const password: Account["password"] = {
  title: "Mot de passe",
  setOn: (day) => <>Défini le {day}. Après un changement, toutes les autres sessions se ferment et vous recevez un e-mail à ce sujet.</>,
};

const twoFactor: Account["twoFactor"] = {
  title: "Authentification à deux facteurs",
  on: "Activée",
  off: "Désactivée",
  isOn: "À chaque connexion, vous saisissez en plus du mot de passe les six chiffres affichés par votre application.",
  isOff:
    "Une fois activée, elle arrête même un inconnu qui a découvert votre mot de passe. Il vous faut une application sur votre téléphone et deux minutes.",
  isRequired: "Elle est obligatoire pour votre compte.",
  setUp: "Configurer",
  setUpAnother: "Configurer un autre téléphone",
  turnOff: "Désactiver",
  setup: "Configuration 2FA",
  setupFirst: "Il vous faudra une application d'authentification sur votre téléphone. Commencez par confirmer à nouveau votre identité.",
  setupAnother:
    "Pour un autre téléphone ou une autre application. Celle que vous utilisez continue de fonctionner jusqu'à ce que l'autre soit confirmée. Commencez par confirmer à nouveau votre identité.",
  proceed: "Continuer",
  turnOffTitle: "Désactiver l'authentification à deux facteurs",
  turnOffIntro:
    "Ensuite, votre mot de passe suffit pour ouvrir le portail. Les codes de secours ne fonctionnent plus et toutes les autres sessions se ferment.",
};

const recoveryCodes: Account["recoveryCodes"] = {
  title: "Codes de secours",
  left: (left) =>
    `${count(left, { one: "code restant", other: "codes restants" })} sur ${RECOVERY_CODES}. Chacun peut remplacer une fois le code 2FA en cas de perte du téléphone.`,
  make: "Créer de nouveaux codes de secours",
  asked:
    "Dix codes, chacun valable une fois à la place d'un code 2FA. Ceux que vous avez maintenant ne fonctionneront plus. Commencez par confirmer à nouveau votre identité.",
};

const sessions: Account["sessions"] = {
  title: "Sessions",
  endOthers: "Fermer toutes les autres sessions",
  unknownBrowser: "Navigateur inconnu",
  facts: (address, since, until) => (
    <>
      Ouverte le {since} depuis {address} ; fin à {until}
    </>
  ),
  thisOne: "Cette session",
  end: "Fermer",
  endOf: (browser, address) => `Fermer la session : ${browser}, depuis ${address}`,
};

export const account: Account = { title: "Votre compte", forms, outcomes, profile, password, twoFactor, recoveryCodes, sessions };
