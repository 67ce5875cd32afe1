import type { Users } from "@/lib/messages/en/users";
import { count } from "./figures";

export const actions: Users["actions"] = {
  "resend-invitation": {
    label: "Renvoyer l'invitation",
    effect: "Envoie par e-mail un nouveau lien et un nouveau mot de passe provisoire. L'ancien n'est plus valable.",
  },
  "revoke-invitation": {
    label: "Révoquer l'invitation",
    effect: "Le mot de passe provisoire cesse immédiatement d'être valable. La personne en est avertie par e-mail.",
  },
  unblock: { label: "Débloquer", effect: "Rouvre le compte et avertit son titulaire par e-mail." },
  block: {
    label: "Bloquer",
    effect: "Personne ne peut se connecter au compte avant qu'un administrateur le débloque. Le titulaire en est averti par e-mail.",
  },
  "require-new-password": {
    label: "Exiger un nouveau mot de passe",
    effect: "La prochaine connexion demande un nouveau mot de passe. Le titulaire en est averti par e-mail.",
  },
  "require-two-factor": {
    label: "Exiger l'authentification à deux facteurs",
    effect: "Si ce n'est pas encore fait, la configuration est demandée à la prochaine connexion. Le titulaire en est averti par e-mail.",
  },
  "make-two-factor-optional": {
    label: "Rendre la 2FA facultative",
    effect: "Le titulaire peut la désactiver, et en est averti par e-mail.",
  },
  "reset-two-factor": {
    label: "Réinitialiser la 2FA",
    effect:
      "L'application et les codes de secours ne sont plus valables. Ne le faites que si vous savez avec certitude qui le demande. Le titulaire en est averti par e-mail.",
  },
  "make-admin": {
    label: "Nommer administrateur",
    effect: "Peut inviter, bloquer et supprimer des personnes. Le titulaire en est averti par e-mail.",
  },
  "make-staff": {
    label: "Passer au rôle Personnel",
    effect: "Ne voit plus les utilisateurs ni le journal d'audit. Le titulaire en est averti par e-mail.",
  },
  "end-sessions": { label: "Fermer les sessions", effect: "La personne est déconnectée partout et en est avertie par e-mail." },
  delete: {
    label: "Supprimer",
    effect: "Le compte ne peut plus être utilisé ; son historique est conservé. Le titulaire en est averti par e-mail.",
  },
};

export const confirm: Users["confirm"] = {
  title: "Confirmer",
  cancel: "Annuler",
  cancelTo: (name) => `Annuler et revenir à ${name}`,
  backTo: (name) => `Retour à ${name}`,
  endsNone: "Il n'y a aucune session à fermer.",
  ends: (sessions) => `Ferme ${count(sessions, { one: "session", other: "sessions" })}.`,
  done: (label) => `Fait : ${label}.`,
};

export const selection: Users["selection"] = {
  people: (people) => count(people, { one: "personne", other: "personnes" }),
  legend: "Personnes sélectionnées",
  forEach: (effect) => `Pour chacune : ${effect.charAt(0).toLowerCase()}${effect.slice(1)}`,
  fitsNobody: "Cela ne s'applique à aucune de ces personnes.",
  skipped: (people) => `Sans effet pour ${people}`,
  doesNotFit: "Cela ne s'applique pas à ce compte.",
  done: (label, people) => `Fait : ${label}, ${people}.`,
  alsoSkipped: (people) =>
    `Sans effet pour ${people}. Cela ne s'appliquait pas, comme l'indique l'historique de chaque personne, ou trop de personnes se connectaient : dans ce cas, réessayez.`,
};
