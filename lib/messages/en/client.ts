import type { Fault } from "@/lib/domain/fault";
import type { PasswordFault } from "@/lib/domain/password";
import { PASSWORD_LENGTH, PASSWORDS_REMEMBERED } from "@/lib/domain/policy";

/** The rules for a new password, as its live list says them. */
const passwordRules: Record<PasswordFault, string> = {
  "too-short": `At least ${PASSWORD_LENGTH.least} characters`,
  "too-long": `At most ${PASSWORD_LENGTH.most} characters`,
  personal: "Not your name, your login or the portal's name",
  guessable: "Not common and not easy to guess",
  breached: "Not known from a data breach",
  temporary: "Not the temporary password",
  reused: `Not your current password or one of the last ${PASSWORDS_REMEMBERED}`,
};

/** What is wrong with a field. */
const faults: Record<Fault, string> = {
  "too-short": `Use at least ${PASSWORD_LENGTH.least} characters.`,
  "too-long": `Use at most ${PASSWORD_LENGTH.most} characters.`,
  personal: "It must not contain your name, your login or the portal's name.",
  guessable: "This is too easy to guess. Several unusual words in a row make a good password.",
  breached: "This password is known from a data breach elsewhere, and such passwords are tried first. Choose another one.",
  temporary: "This is the temporary password from the mail. Choose one of your own.",
  reused: `You have used this password before. The current one and the last ${PASSWORDS_REMEMBERED} cannot be used again.`,
  character: "This contains a character that cannot be used here.",
  "login-missing": "Enter your login.",
  "address-too-long": "This is too long for an e-mail address.",
  "login-no-address": "Your login is an e-mail address, like ana@example.com.",
  "address-missing": "Enter an e-mail address.",
  "address-wrong": "This is not an e-mail address (like ana@example.com).",
  "password-missing": "Enter your password.",
  "new-password-missing": "Enter a new password.",
  "password-characters": `A password has at most ${PASSWORD_LENGTH.most} characters.`,
  "password-bytes": `A password has at most ${PASSWORD_LENGTH.mostBytes} bytes.`,
  "repeat-missing": "Repeat the new password.",
  differ: "The two passwords differ.",
  "token-digits": "A 2FA token has 6 digits.",
  "recovery-code-missing": "Enter a recovery code.",
  "recovery-code-too-long": "This is too long for a recovery code.",
  "token-missing": "Type the 2FA token.",
  "token-too-long": "This is too long for a token or a recovery code.",
  "codes-unsaved": "Save the codes first, then tick this box.",
  "name-missing": "Enter a name.",
  "name-too-long": "A name has at most 100 characters.",
  "name-characters": "A name cannot contain control characters.",
  role: "The role is admin or staff.",
  "address-taken": "There is already an account for this address. Look for it in the list of users.",
  "list-too-long": "This is more than one list can hold. Please split it into two or more lists.",
};

/** The words that the browser's scripts need: sent along with every page, so there are few of them, and none is a function. */
export const client = {
  passwordRules,
  passwordRulesList: {
    label: "Rules for the new password",
    match: "Both entries match",
    // Each follows a rule. {button} stands for the words on the form's button.
    met: ": met",
    notYet: ": not yet",
    later: ": checked when you press {button}",
  },
  faults,
  form: {
    busy: "One moment, please.",
    unanswered: "The portal did not answer. What you typed is still here: please try again in a moment.",
    showPassword: "Show password",
    token: "2FA token (6 digits)",
  },
  copying: {
    copy: "Copy",
    copied: "Copied",
    impossible: "This browser does not let the portal copy. Please select the text and copy it yourself.",
  },
  pages: "Pages",
  signOut: "Sign out",
  supportCode: "Support code:",
  failure: {
    title: "Something went wrong",
    text: "The portal could not show this page. The fault was recorded. Please try again in a moment.",
    again: "Try again",
    home: "Go to the start page",
  },
};

export type Client = typeof client;
