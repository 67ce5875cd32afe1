import { portalName } from "@/lib/domain/company";
import type { Refusals } from "@/lib/messages/en/refusals";
import { count, minutes, wrongPasswords } from "./figures";

/** Rounded up: nobody is to come back too early. */
const inMinutes = (seconds: number) => minutes(Math.max(1, Math.ceil(seconds / 60)));

/** What follows too many guesses. */
const blocked = "compte est bloqué, et son titulaire reçoit un e-mail qui explique comment le débloquer.";
const wrongCodes = (limit: number) => count(limit, { one: "code incorrect", other: "codes incorrects" });

/** Why nothing came of it. */
export const refusals: Refusals = {
  "wrong-credentials": (limit) => `Identifiant ou mot de passe incorrect. Après ${wrongPasswords(limit)}, un ${blocked}`,
  "wrong-token": (limit) => `Ce code n'est pas le bon. Après ${wrongCodes(limit)}, le ${blocked}`,
  "token-used": () => "Ce code a déjà été utilisé. Attendez le suivant et saisissez-le.",
  "wrong-setup-token": () =>
    `Ce code n'est pas le bon. Saisissez les 6 chiffres que l'application affiche en ce moment pour ${portalName()}.`,
  "clock-off": (seconds) =>
    `Ce code correspond à une autre heure : l'horloge de votre téléphone ${seconds < 0 ? "retarde" : "avance"} d'environ ${count(Math.abs(seconds), { one: "seconde", other: "secondes" })}. Réglez-la sur automatique et saisissez le code suivant.`,
  "earlier-qr-code": () =>
    `Ce code provient d'un code QR précédent. Votre application a plusieurs entrées pour ${portalName()} : saisissez le code de la plus récente et supprimez les autres.`,
  "wrong-recovery-code": (limit) => `Ce n'est pas l'un de vos codes de secours inutilisés. Après ${wrongCodes(limit)}, le ${blocked}`,
  "wrong-current-password": (limit) => `Le mot de passe actuel n'est pas le bon. Après ${wrongPasswords(limit)}, le ${blocked}`,
  "token-missing": () => "Saisissez aussi le code 2FA que votre application affiche.",
  "blocked-meanwhile": () =>
    "Votre compte est bloqué en ce moment : rien n'a été modifié. Un e-mail explique comment le débloquer ; cette session continue jusqu'à sa fin.",
  "two-factor-required": () =>
    "L'authentification à deux facteurs est obligatoire pour votre compte : elle ne peut pas être désactivée ici.",
  "setup-over": () =>
    "Cette configuration n'est plus valable : elle a été recommencée ailleurs. Veuillez recommencer sur la page « Votre compte ».",
  "more-steps": () =>
    "Votre compte exige d'abord une étape de plus, par exemple un nouveau mot de passe. Connectez-vous dans un autre onglet : cette page continue dès que la connexion est établie.",
  "link-over": () => "Ce lien n'est plus valable : il a été utilisé, un lien plus récent a été envoyé ou sa durée de validité est passée.",
  "link-forgotten": () => "Cette page est restée ouverte plus de 10 minutes. Ouvrez à nouveau le lien de l'e-mail.",
  "attempt-over": () =>
    "Votre compte a été modifié entre-temps : cette tentative de connexion a pris fin. Veuillez recommencer sur la page de connexion.",
  "session-over": () =>
    "Votre session est terminée : rien n'a été fait. Ce que vous avez saisi est toujours là : reconnectez-vous et envoyez-le de nouveau.",
  "not-yourself": () => "Vous ne pouvez pas faire cela sur votre propre compte. Veuillez vous adresser à un autre administrateur.",
  "last-admin": () =>
    "C'est le dernier administrateur qui puisse se connecter : rien n'a été fait. Nommez d'abord un autre administrateur.",
  "does-not-apply": () =>
    "Cela ne s'applique plus au compte, qui a été modifié entre-temps, peut-être par un autre administrateur. Rien n'a été fait.",
  "no-longer-admin": () => "Vous n'avez plus le rôle Administrateur : rien n'a été fait.",
  "admins-only": () => "Seuls les administrateurs peuvent faire cela : rien n'a été fait.",
  "account-deleted": () => "Ce compte a été supprimé : rien n'a été fait. Une invitation à son adresse le rouvre.",
  "nothing-to-unlock": () => "Ce compte n'est pas bloqué : rien n'a été fait.",
  "nothing-to-reset": () => "Ce compte n'est pas bloqué et n'a pas d'authentification à deux facteurs à réinitialiser : rien n'a été fait.",
  "too-many-tries": (seconds) =>
    `Trop de connexions ont échoué depuis votre adresse réseau. Veuillez attendre environ ${inMinutes(seconds)} et réessayer ; votre compte n'est pas concerné.`,
  busy: () => "Trop de personnes se connectent en ce moment. Veuillez réessayer dans quelques secondes.",
  "too-much": () => "C'est plus que ce que le portail accepte en une fois. Veuillez en envoyer moins.",
  "foreign-form": () => "Ce formulaire ne vient pas de ce portail : rien n'a été fait. Veuillez recharger la page et réessayer.",
};
