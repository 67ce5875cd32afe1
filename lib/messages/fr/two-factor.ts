import { portalName } from "@/lib/domain/company";
import type { TwoFactor } from "@/lib/messages/en/two-factor";

/** The pages that ask for a second proof or set one up; the account area shows parts of them, too. */
export const twoFactor: TwoFactor = {
  twoFactor: {
    title: "Authentification à deux facteurs",
    typeToken: `Ouvrez votre application d'authentification et saisissez les 6 chiffres qu'elle affiche pour ${portalName()}.`,
    typeCode: "Saisissez l'un des codes de secours que vous avez enregistrés lors de la configuration 2FA. Chacun ne sert qu'une fois.",
    form: {
      submit: "Se connecter",
      recoveryCode: "Code de secours",
      recoveryCodeHint: "Quatre groupes de cinq lettres et chiffres. Les tirets et les majuscules n'ont pas d'importance.",
    },
    useToken: "Utiliser un code 2FA",
    useCode: "Utiliser un code de secours",
    lostPhone: "Téléphone perdu ?",
    withoutPhone: "Sans votre téléphone",
    withoutPhoneText:
      "Connectez-vous avec un code de secours. S'il ne vous en reste aucun, demandez à un administrateur de votre organisation d'appuyer sur « Réinitialiser la 2FA » pour vous ; vous la configurerez ensuite sur un autre téléphone. Si l'application n'affiche que des codes refusés, réglez l'horloge du téléphone sur automatique.",
  },
  twoFactorSetup: {
    title: "Configuration 2FA",
    intro:
      "En plus de votre mot de passe, votre compte a besoin d'une seconde preuve : six chiffres qu'une application affiche sur votre téléphone.",
    form: { submit: "Mettre à jour" },
    install: "Installez une application d'authentification",
    installText: "Google Authenticator ou Microsoft Authenticator, sur votre téléphone. Si vous avez déjà l'une des deux, utilisez-la.",
    add: `Ajoutez ${portalName()} à l'application`,
    addText: "Ajoutez un compte dans l'application et scannez ce code QR.",
    onThisPhone: "Sur ce téléphone ? Ouvrez le compte dans votre application d'authentification",
    qrCode: "Code QR pour l'application d'authentification. Il contient la même chose que la clé de compte 2FA ci-dessous.",
    accountToken: "Clé de compte 2FA",
    accountTokenHint: "Si vous ne pouvez pas scanner, saisissez plutôt cette clé dans l'application. Ne la montrez à personne.",
    type: "Saisissez ce que l'application affiche",
    typeText: `L'application affiche six chiffres pour ${portalName()}, renouvelés toutes les 30 secondes. Saisissez-les ici et appuyez sur « Mettre à jour ».`,
  },
  recoveryCodes: {
    title: "Codes de secours",
    intro:
      "Si votre téléphone est perdu ou cassé, un de ces codes remplace le code 2FA. Chacun ne sert qu'une fois. Ils ne sont affichés que maintenant : conservez-les là où vous les trouverez sans votre téléphone.",
    form: { submit: "Continuer", saved: "J'ai enregistré ces codes" },
    notNow: "Pas maintenant ? Déconnectez-vous. Ces codes ne seront plus affichés ; vous en créerez d'autres sur la page de votre compte.",
    yours: "Vos codes de secours",
    keep: { download: "Télécharger", print: "Imprimer" },
    file: (login) => `${portalName()} : codes de secours pour ${login}, chacun ne sert qu'une fois`,
  },
};
