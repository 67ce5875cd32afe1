import type { Session } from "@/lib/messages/en/session";

/** The end of a session, on the page on which somebody works. */
export const session: Session = {
  endsAt: "Votre session se termine à",
  inAMinute: "dans une minute",
  watch: {
    soon: "Votre session se termine bientôt",
    endsIn: "Elle se termine dans",
    twoMinutes: "2 minutes",
    oneMinute: "1 minute",
    thirtySeconds: "30 secondes",
    tenSeconds: "10 secondes",
    stays: "Ce que vous avez saisi est conservé : à la fin, cette page est masquée, et vous vous reconnectez sans la quitter.",
    close: "Fermer",
    againNow: "Se reconnecter maintenant",
    again: "Se reconnecter",
    another: "La connexion ouvre une nouvelle session.",
    ended: "Votre session est terminée",
    pleaseAgain: "Veuillez vous reconnecter.",
    stillHere: "Votre page est toujours là, avec ce que vous y avez saisi.",
    notNow: "Pas maintenant",
    signIn: "Se connecter",
    login: "Identifiant",
    password: "Mot de passe",
    noToken: "Laissez vide si vous n'en avez pas",
    otherTab: "Se connecter dans un autre onglet",
  },
};
