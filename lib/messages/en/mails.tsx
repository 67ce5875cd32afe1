import type { ReactNode } from "react";
import { portalName } from "@/lib/domain/company";
import { PASSWORD_LENGTH } from "@/lib/domain/policy";
import { days } from "./figures";
import { letters } from "./mails-letters";
import { notes } from "./mails-notes";

const portal = portalName();

/** What stands around every letter. */
const frame = {
  hello: (name: string) => `Hello ${name},`,
  foot: (link: ReactNode): ReactNode => (
    <>
      This mail is about an account in {portal}, the portal at {link}. Nobody from {portal} ever asks for your password or a 2FA token, by
      mail or by phone.
    </>
  ),
  withoutButton: " without the button",
  colon: ":",
  when: "When",
  from: "From",
  address: (address: string) => `IP address ${address}`,
  unknownAddress: "an unknown address",
  with: "With",
  unknownBrowser: "an unknown browser",
  by: "By",
  admin: "an admin",
  forgotPassword: "Forgot password?",
  signIn: "Sign in",
  openAccount: "Open your account page",
};

const TWO_FACTOR_STEP =
  "Set up two-factor authentication: have your phone at hand, with Google Authenticator or Microsoft Authenticator installed. " +
  "You scan a code once and then type the 6 digits that the app shows.";

const invitation = {
  subject: `Your invitation to ${portal}`,
  preview: (until: string) => `Your login, a temporary password and the first steps. Valid until ${until}.`,
  words: (when: string) =>
    `You were given an account in ${portal} on ${when}. You sign in with the login and the temporary password below, and then choose a password of your own.`,
  login: "Login",
  temporaryPassword: "Temporary password",
  validUntil: "Valid until",
  action: "Open the sign-in page",
  steps: "Step by step",
  firstSteps: (twoFactor: boolean) => [
    "Open the sign-in page with the link above.",
    "Type your login and the temporary password, with its hyphens. Copying and pasting is fine.",
    `Choose a new password of at least ${PASSWORD_LENGTH.least} characters. Several words in a row are easy to remember and hard to guess.`,
    ...(twoFactor ? [TWO_FACTOR_STEP] : []),
  ],
  over: "If it no longer works",
  resend: (until: string) =>
    `The temporary password expires on ${until}. After that, ask whoever invited you to resend the invitation: you get a new mail with a new temporary password, and this one no longer works.`,
  title: "If this was not meant for you",
  advice:
    "Leave the account alone and tell whoever invited you, or delete this mail. Please do not pass it on: whoever has it can sign in first.",
};

const passwordReset = {
  subject: `Set a new password for ${portal}`,
  preview: (until: string) => `The link you asked for. It works until ${until}.`,
  words: "Somebody, most likely you, asked for a new password for this account.",
  action: "Set a new password",
  until: (until: string) => `The link works once, until ${until}. Your present password works until you have set a new one.`,
  title: "If this was not you",
  advice:
    "You need not do anything: your password stays as it is, and only somebody who reads your mail can use the link. If such mails keep coming, tell an admin.",
};

/** Reminders: of a password's age, and of an absence. `limit` days are what the rules grant. */
const passwordDue = {
  expired: {
    subject: (left: number) => `Your ${portal} password expires in ${days(left)}`,
    words: (limit: number, on: string) => `A password lasts ${days(limit)}, and yours reaches that age on ${on}.`,
    choice:
      "You can change it before then, when it suits you. If you do not, you are asked for a new one at the first sign-in after that; nothing is lost.",
    action: "Change your password",
  },
  away: {
    subject: (left: number) => `Sign in to ${portal} within ${days(left)} to keep your password`,
    words: (limit: number, on: string) =>
      `It has been a while since your last sign-in. Once it is more than ${days(limit)} ago, on ${on}, ${portal} asks for a new password.`,
    choice: "If you sign in before then, your password stays. If you do not, you choose a new one at your next sign-in; nothing is lost.",
    action: "Sign in",
  },
  preview: (on: string) => `On ${on} you will be asked for a new one.`,
  title: "If this is not you, or you no longer need the account",
  advice: (when: string) => `Tell an admin, and they will close it. This reminder was sent by the portal itself on ${when}.`,
};

export const mails = { frame, notes, invitation, passwordReset, passwordDue, ...letters };

export type Mails = typeof mails;
