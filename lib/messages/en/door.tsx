import type { Unlocked } from "@/lib/domain/lockout";
import { ATTEMPT_MINUTES } from "@/lib/domain/policy";
import { days, hours, minutes } from "./figures";
import { session } from "./session";
import { twoFactor } from "./two-factor";

/** The pages before the door. */
export const door = {
  help: "Trouble signing in? Ask an administrator of your organisation.",
  notNow: "Not now? You can continue at your next sign-in.",
  signIn: {
    title: "Sign in",
    form: {
      submit: "Sign in",
      login: "Login",
      loginHint: "Your e-mail address",
      password: "Password",
      forgotPassword: "Forgot password?",
    },
    reasons: {
      "attempt-over": `This sign-in has ended: it took longer than ${minutes(ATTEMPT_MINUTES)}, was interrupted, or too many 2FA tokens were wrong. If you got a mail about a block, follow it; otherwise start again.`,
      "session-ended": "Your session has ended. Please sign in again.",
      "signed-out": "You are signed out.",
      "password-set": "Your new password is set. Please sign in with it.",
      "still-blocked":
        "Your new password is set. The account is still blocked after wrong 2FA tokens: the mail about the block says how to unlock it.",
    },
  },
  ...twoFactor,
  newPassword: {
    title: "Set a new password",
    form: {
      submit: "Set new password",
      newPassword: "New password",
      repeat: "Repeat new password",
    },
    firstSignIn: "This is your first sign-in. The password from the mail was only for getting in; choose one that only you know.",
    expired: (most: number, on: string) => `Passwords expire after ${days(most)}. Yours expired on ${on}.`,
    away: (lastSeen: string, most: number) =>
      `Your last sign-in was on ${lastSeen}, more than ${days(most)} ago. After so long, a new password is needed.`,
    askedByAdmin: "An administrator asked for a new password.",
    unlocked: "Your account was unlocked. Since somebody may know the old password, please choose another one.",
  },
  resetPassword: {
    intro: (login: string) => `For the login ${login}. Every session of the account ends, and you sign in again.`,
    unchanged: "Your password was not changed.",
    onceMore: "Open the link in the newest mail once more and set the password within 10 minutes, or ask for another link.",
    sendAnother: "Send another link",
  },
  forgotPassword: {
    title: "Forgot password",
    intro: "Tell us your login, and you get a mail with a link for setting a new password.",
    form: { submit: "Send link", login: "Login", loginHint: "Your e-mail address", back: "Back to sign in" },
    sent: (limit: number) =>
      `If there is an account for this login, a mail with a link is on its way. The link works once, for ${hours(limit)}.`,
    noMail: () => (
      <>
        No mail after a few minutes? Look in the spam folder, and check the login: <a href="/forgot-password">try again</a>.
      </>
    ),
    invited:
      "Somebody who was invited and has not signed in yet uses the password from the invitation instead. Everybody else can ask an administrator.",
  },
  unlock: {
    title: "Unlock account",
    outcomes: {
      unlocked: "The account is unlocked. Please sign in.",
      renew: "The account is unlocked. Please sign in; you will be asked for a new password then, since somebody may know the old one.",
      "not-me":
        "Thank you. The administrators were told. Please sign in: you will be asked for a new password then, so that whoever tried is kept out.",
    } satisfies Record<Unlocked, string>,
    login: "Login",
    why: "Why",
    blocked: "Blocked",
    wrongPasswords: (limit: number) => `Wrong passwords: ${limit} in a row`,
    wrongTokens: (limit: number) => `Wrong 2FA tokens: ${limit} in a row`,
    form: {
      ifYou: "If this was you",
      unlock: "Unlock the account and sign in again.",
      renews: "Whoever typed the wrong tokens knew the password, so you then choose a new one, to be safe.",
      me: "Unlock account",
      ifNotYou: "If this was not you",
      tell: "The administrators are told, and you choose a new password at your next sign-in.",
      notMe: "It wasn't me",
    },
    unchanged: "Nothing was changed.",
    onceMore: "Open the link in the newest mail about the block once more, and answer within 10 minutes.",
    otherwise: () => (
      <>
        If that does not help, the account may be unlocked already: <a href="/sign-in">sign in</a>. Otherwise choose a new password with{" "}
        <a href="/forgot-password">Forgot password?</a> or ask an administrator to unblock the account.
      </>
    ),
    tooOften: (times: number) =>
      `This account was unlocked by mail ${times} times within a day, but nobody signed in. Only an administrator can unblock it now.`,
  },
  session,
  notFound: {
    title: "Page not found",
    text: "There is no page at this address. It may have moved, or the address may have been copied only in part.",
  },
};

export type Door = typeof door;
