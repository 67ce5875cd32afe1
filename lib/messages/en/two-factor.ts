import { portalName } from "@/lib/domain/company";

/** The pages that ask for a second proof or set one up; the account area shows parts of them, too. */
export const twoFactor = {
  twoFactor: {
    title: "Two-factor authentication",
    typeToken: `Open your authenticator app and type the 6 digits that it shows for ${portalName()}.`,
    typeCode: "Type one of the recovery codes that you saved at the 2FA setup. Each is good once.",
    form: {
      submit: "Sign in",
      recoveryCode: "Recovery code",
      recoveryCodeHint: "Four groups of five letters and digits. Hyphens and capitals make no difference.",
    },
    useToken: "Use a 2FA token",
    useCode: "Use a recovery code",
    lostPhone: "Lost your phone?",
    withoutPhone: "Without your phone",
    withoutPhoneText:
      "Sign in with a recovery code. If you have none left, ask an administrator of your organisation to press Reset 2FA for you; you then set it up again on another phone. If the app shows only tokens that are refused, set the phone's clock to automatic.",
  },
  twoFactorSetup: {
    title: "2FA setup",
    intro: "Besides your password, your account needs a second proof: six digits that an app on your phone shows.",
    form: { submit: "Update" },
    install: "Install an authenticator app",
    installText: "Google Authenticator or Microsoft Authenticator, on your phone. If you have one of them already, use that.",
    add: `Add ${portalName()} to the app`,
    addText: "Add an account in the app and scan this QR code.",
    onThisPhone: "On this phone? Open the account in your authenticator app",
    qrCode: "QR code for the authenticator app. It says the same as the 2FA account token below.",
    accountToken: "2FA account token",
    accountTokenHint: "If you cannot scan, type this into the app instead. Show it to nobody.",
    type: "Type what the app shows",
    typeText: `The app shows six digits for ${portalName()}, new ones every 30 seconds. Type them here and press Update.`,
  },
  recoveryCodes: {
    title: "Recovery codes",
    intro:
      "If your phone is lost or broken, one of these codes stands in for the 2FA token. Each is good once. They are shown only now: keep them where you find them without your phone.",
    form: { submit: "Continue", saved: "I have saved these codes" },
    notNow: "Not now? Sign out. These codes are not shown again then; you make new ones on your account page.",
    yours: "Your recovery codes",
    keep: { download: "Download", print: "Print" },
    /** The first line of the file. */
    file: (login: string) => `${portalName()} recovery codes of ${login}, each good once`,
  },
};

export type TwoFactor = typeof twoFactor;
