import { policy } from "@/lib/domain/policy";
import type { Users } from "@/lib/messages/en/users";
import { count, days } from "./figures";

export const status: Users["status"] = {
  deleted: "Supprimé",
  "blocked-by-admin": "Bloqué par un administrateur",
  "blocked-wrong-passwords": "Bloqué (mots de passe incorrects)",
  "blocked-wrong-tokens": "Bloqué (codes 2FA incorrects)",
  "invitation-expired": "Invitation expirée",
  invited: "Invitation en cours",
  "password-expired": "Mot de passe expiré",
  get away() {
    return `Absence de plus de ${days(policy().AWAY_MAX_DAYS)}`;
  },
  active: "Actif",
};

const says: Users["standing"]["says"] = {
  deleted: "Ne peut pas se connecter : le compte a été supprimé. Une invitation à son adresse le rouvre.",
  "blocked-by-admin": "Ne peut pas se connecter : un administrateur a bloqué le compte. Seul un administrateur peut le débloquer.",
  get "blocked-wrong-passwords"() {
    return `Ne peut pas se connecter : compte bloqué après ${count(policy().MAX_WRONG_PASSWORDS, { one: "mot de passe incorrect", other: "mots de passe incorrects de suite" })}. Le titulaire a reçu par e-mail un lien de déblocage, valable un certain temps ; un administrateur peut aussi débloquer le compte.`;
  },
  get "blocked-wrong-tokens"() {
    return `Ne peut pas se connecter : compte bloqué après ${count(policy().MAX_WRONG_TOKENS, { one: "code 2FA incorrect", other: "codes 2FA incorrects de suite" })}. Quelqu'un connaissait le mot de passe : un nouveau est donc demandé après le déblocage.`;
  },
  "invitation-expired":
    "Ne peut pas se connecter : l'invitation a expiré ou a été révoquée. Renvoyez-la pour donner un nouveau mot de passe provisoire.",
  invited: "Peut se connecter avec le mot de passe provisoire de l'invitation, puis choisit un mot de passe.",
  get "password-expired"() {
    return `Peut se connecter, puis doit choisir un nouveau mot de passe : l'actuel a plus de ${days(policy().PASSWORD_MAX_AGE_DAYS)}.`;
  },
  get away() {
    return `Peut se connecter, puis doit choisir un nouveau mot de passe : la dernière connexion remonte à plus de ${days(policy().AWAY_MAX_DAYS)}.`;
  },
  active: "Peut se connecter.",
};

export const standing: Users["standing"] = {
  title: "Situation",
  says,
  asksNewPassword: "Un nouveau mot de passe est alors demandé.",
  setsUpTwoFactor: "Configure l'authentification à deux facteurs en se connectant.",
};
