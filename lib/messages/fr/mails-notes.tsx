import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import type { NoteKind } from "@/lib/domain/mail";
import type { Note } from "@/lib/messages/en/mails-notes";

const portal = portalName();

const NOT_YOU = "Si ce n'était pas vous";
const WHY = "Si vous ne savez pas pourquoi";

const newPassword = (danger: string, then: string) => (forgot: ReactNode) => (
  <>
    {danger} Définissez immédiatement un nouveau mot de passe avec « {forgot} » ; cela ferme toutes les sessions. {then}
  </>
);

export const notes: Record<NoteKind, Note> = {
  "invitation-revoked": {
    subject: `Votre accès à ${portal} a été révoqué`,
    preview: (when) => `Depuis le ${when}, le mot de passe provisoire ne fonctionne plus.`,
    words: "Un administrateur a révoqué votre invitation. Le mot de passe provisoire ne fonctionne plus, et vous n'avez rien à faire.",
    title: WHY,
    advice: () => "Demandez à un administrateur. S'il s'agit d'une erreur, il peut vous inviter à nouveau.",
  },
  "blocked-by-admin": {
    subject: `Un administrateur a bloqué votre compte ${portal}`,
    preview: (when) => `Bloqué le ${when}. Seul un administrateur peut le débloquer.`,
    words:
      "Un administrateur a bloqué votre compte. Toutes vos sessions sont fermées et vous ne pourrez pas vous connecter tant qu'un administrateur ne l'aura pas débloqué.",
    title: WHY,
    advice: () =>
      "Demandez à un administrateur. Vous n'avez rien fait de mal en lisant ce message, et aucun lien ni nouveau mot de passe ne lève un tel blocage.",
  },
  unblocked: {
    subject: `Votre compte ${portal} est débloqué`,
    preview: (when) => `Débloqué le ${when}. Vous pouvez de nouveau vous connecter.`,
    words:
      "Un administrateur a débloqué votre compte. Vous pouvez de nouveau vous connecter ; un nouveau mot de passe vous sera peut-être demandé.",
    title: "Si vous ne l'avez pas demandé",
    advice: () =>
      "Si vous connaissez encore votre mot de passe, vous n'avez rien à faire. Si c'est vous qui souhaitiez fermer le compte, prévenez un administrateur.",
  },
  "sessions-ended": {
    subject: `Un administrateur a fermé vos sessions ${portal}`,
    preview: (when) => `Toutes vos sessions ont été fermées le ${when}.`,
    words: "Un administrateur a fermé toutes vos sessions. Votre compte est inchangé, et vous pouvez vous reconnecter à tout moment.",
    title: WHY,
    advice: (forgot) => (
      <>
        Demandez à un administrateur. C'est courant lorsqu'un appareil a été perdu ou laissé ouvert quelque part. Si vous pensez que
        quelqu'un d'autre connaît votre mot de passe, définissez-en un nouveau avec « {forgot} ».
      </>
    ),
  },
  "account-deleted": {
    subject: `Votre compte ${portal} a été supprimé`,
    preview: (when) => `Supprimé le ${when}. Vous ne pouvez plus vous connecter.`,
    words:
      "Un administrateur a supprimé votre compte. Toutes vos sessions sont fermées et vous ne pouvez plus vous connecter. Votre mot de passe, l'entrée de votre application d'authentification et vos codes de secours ne fonctionnent plus ici.",
    title: WHY,
    advice: () => "Demandez à un administrateur. S'il s'agit d'une erreur, il peut vous inviter à nouveau.",
  },
  "password-changed": {
    subject: `Votre mot de passe ${portal} a été modifié`,
    preview: (when) => `Modifié le ${when}. Si ce n'était pas vous, agissez maintenant.`,
    words: "Votre compte a un nouveau mot de passe. Toutes les sessions ouvertes ailleurs sont fermées. Si c'était vous, tout va bien.",
    title: NOT_YOU,
    advice: newPassword("Quelqu'un d'autre est peut-être dans votre compte.", "Prévenez ensuite un administrateur."),
  },
  "new-password-required": {
    subject: `Veuillez définir un nouveau mot de passe pour ${portal}`,
    preview: (when) => `Un administrateur l'a demandé le ${when}. Vous le choisirez à votre prochaine connexion.`,
    words:
      "Un administrateur vous demande un nouveau mot de passe. À votre prochaine connexion, vous saisirez l'actuel une dernière fois, puis en choisirez un autre. Vos sessions déjà ouvertes continuent jusqu'à leur fin.",
    title: WHY,
    advice: () =>
      "Demandez à un administrateur. Les administrateurs ne voient ni ne choisissent votre mot de passe ; si quelqu'un vous demande un mot de passe, ne le donnez pas.",
  },
  "two-factor-set-up": {
    subject: `Authentification à deux facteurs activée pour votre compte ${portal}`,
    preview: (when) => `Configurée le ${when}. Désormais, vous saisissez aussi un code à 6 chiffres.`,
    words:
      "Une application d'authentification a été configurée pour votre compte. Désormais, la connexion exige votre mot de passe et les 6 chiffres affichés par l'application. Conservez les codes de secours là où vous les trouverez sans votre téléphone.",
    title: NOT_YOU,
    advice: newPassword(
      "L'application de quelqu'un d'autre protège peut-être maintenant votre compte.",
      "Prévenez ensuite un administrateur et demandez-lui de réinitialiser votre 2FA.",
    ),
  },
  "two-factor-turned-off": {
    subject: `Authentification à deux facteurs désactivée pour votre compte ${portal}`,
    preview: (when) => `Désactivée le ${when}. Si ce n'était pas vous, agissez maintenant.`,
    words:
      "L'authentification à deux facteurs a été désactivée sur la page de votre compte. Désormais, le mot de passe seul donne accès au compte. L'entrée de votre application d'authentification et les codes de secours ne fonctionnent plus ; supprimez-les.",
    title: NOT_YOU,
    advice: newPassword(
      "Quelqu'un d'autre est peut-être dans votre compte.",
      "Prévenez ensuite un administrateur et réactivez l'authentification à deux facteurs.",
    ),
  },
  "two-factor-reset": {
    subject: `Authentification à deux facteurs réinitialisée pour votre compte ${portal}`,
    preview: (when) => `Un administrateur l'a réinitialisée le ${when}. Toutes vos sessions sont fermées.`,
    words: `Un administrateur a retiré de votre compte l'application d'authentification et les codes de secours, et toutes vos sessions sont fermées. Supprimez l'ancienne entrée ${portal} de votre application. Si votre compte exige l'authentification à deux facteurs, vous la configurerez de nouveau à votre prochaine connexion.`,
    title: "Si vous ne l'avez pas demandé",
    advice: () =>
      "Appelez un administrateur dès aujourd'hui : quelqu'un l'a peut-être demandé en votre nom. En attendant, seul votre mot de passe protège le compte.",
  },
  "two-factor-required": {
    subject: `Authentification à deux facteurs désormais exigée pour votre compte ${portal}`,
    preview: (when) => `Un administrateur l'a exigée le ${when}. Ayez votre téléphone à portée de main à votre prochaine connexion.`,
    words:
      "Un administrateur a rendu l'authentification à deux facteurs obligatoire pour votre compte. Si vous l'avez déjà configurée, rien ne change, sauf que vous ne pouvez pas la désactiver. Sinon, vous la configurerez à votre prochaine connexion : ayez votre téléphone à portée de main, avec Google Authenticator ou Microsoft Authenticator installé.",
    title: "Si vous ne savez pas pourquoi ou n'avez pas de téléphone pour cela",
    advice: () => "Demandez à un administrateur avant votre prochaine connexion.",
  },
  "two-factor-optional": {
    subject: `Authentification à deux facteurs désormais facultative pour votre compte ${portal}`,
    preview: (when) => `Modification faite par un administrateur le ${when}. Ce que vous avez configuré reste actif.`,
    words:
      "Un administrateur a rendu l'authentification à deux facteurs facultative pour votre compte. Si vous l'avez configurée, elle reste active et continue de protéger le compte ; nous vous conseillons de la garder. Vous pouvez désormais la désactiver sur la page de votre compte.",
    title: "Si vous ne l'avez pas demandé",
    advice: () => "Tant qu'elle reste active, vous n'avez rien à faire. Si quelqu'un l'a demandé en votre nom, prévenez un administrateur.",
  },
  "recovery-codes-made": {
    subject: `Nouveaux codes de secours pour votre compte ${portal}`,
    preview: (when) => `Créés le ${when}. Les anciens ne fonctionnent plus.`,
    words:
      "De nouveaux codes de secours ont été créés pour votre compte. Les anciens ne fonctionnent plus : jetez-les et gardez les nouveaux à la place.",
    title: NOT_YOU,
    advice: newPassword(
      "Quelqu'un d'autre est peut-être dans votre compte et détient un moyen d'y revenir.",
      "Créez ensuite vous-même de nouveaux codes et prévenez un administrateur.",
    ),
  },
  "wrong-token": {
    subject: `Un code 2FA incorrect a été saisi pour votre compte ${portal}`,
    preview: (when) => `Le mot de passe était correct, mais pas le code. Le ${when}.`,
    words:
      "Quelqu'un a saisi le bon mot de passe, puis un code 2FA incorrect. L'accès lui a été refusé. Si c'était une erreur de votre part, tout va bien : réessayez simplement avec les chiffres que l'application affiche maintenant.",
    title: NOT_YOU,
    advice: newPassword(
      "Quelqu'un connaît votre mot de passe ; seul le code l'a empêché d'entrer.",
      "Faites de même partout où vous utilisez l'ancien et prévenez un administrateur.",
    ),
  },
};
