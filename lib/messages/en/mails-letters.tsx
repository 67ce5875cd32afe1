import type { ReactNode } from "react";
import type { Role } from "@/lib/domain/account";
import { portalName } from "@/lib/domain/company";
import type { Unfamiliar } from "@/lib/domain/familiar";
import { count, wrongPasswords, wrongTokens } from "./figures";

const portal = portalName();
const codes = (left: number) => count(left, { one: "code", other: "codes" });

type Person = { name: string; email: string };

const blocked = {
  subject: `Your ${portal} account is blocked`,
  /** As they stand after "After". */
  guesses: {
    wrong_passwords: wrongPasswords,
    wrong_tokens: wrongTokens,
  },
  preview: (guesses: string) => `After ${guesses} nobody can sign in. Here is how you unlock it.`,
  passwordKnown: "Somebody typed your right password, and then wrong 2FA tokens. ",
  words: (guesses: string) =>
    `After ${guesses} in a row ${portal} blocked your account, so that nobody can go on guessing. Until you unlock it, nobody can sign in, not even with the right password. Where you are signed in already, you stay signed in.`,
  toUnlock: "To unlock it, open this page and say whether it was you:",
  action: "Open the unlock page",
  you: "If this was you",
  unlock: (again: string): ReactNode => (
    <>
      Press <strong>Unlock account</strong> on that page. {again}
    </>
  ),
  /** What follows the unlocking, and what is left when the link is over: by what was guessed, and of whom. */
  again: {
    tokens: "Then sign in again. To be safe, you are asked for a new password then.",
    passwords: "Then sign in again with your password. If you have forgotten it, choose a new one with Forgot password?",
    invitation: "Then sign in again with the temporary password of your invitation.",
  },
  notYou: "If this was not you",
  notMe: (byToken: boolean): ReactNode => (
    <>
      Press <strong>It wasn't me</strong>.{" "}
      {byToken ? "Whoever it was knows your password, so you choose a new one" : "To be safe, you choose a new password"} at your next
      sign-in, and the admins are told.
    </>
  ),
  link: "About the link",
  until: (when: string) =>
    `It signs nobody in, and opening it changes nothing until you press one of the two buttons. It works until ${when}. After that, `,
  later: {
    tokens: (): ReactNode => "ask an admin to unblock the account.",
    passwords: (forgot: ReactNode): ReactNode => <>choose a new password with {forgot} or ask an admin to unblock the account.</>,
    invitation: (): ReactNode => "ask whoever invited you to resend the invitation.",
  },
};

const roles: Record<Role, string> = { admin: "admin", staff: "staff" };

const powers: Record<Role, string> = {
  admin: "You can now invite and block people, change roles and read the audit log.",
  staff: "You can still use the portal, but no longer invite or block people or read the audit log.",
};

const roleChanged = {
  subject: `Your role in ${portal} was changed`,
  preview: (when: string, role: Role) => `Since ${when} your role is ${roles[role]}.`,
  words: (role: Role): ReactNode => (
    <>
      Your role is now <strong>{roles[role]}</strong>. {powers[role]} You are signed out everywhere; sign in again to continue.
    </>
  ),
  title: "If you did not expect this",
  advice: "Ask an admin whether it was meant. Every change of a role is in the audit log.",
};

const unlockedFromShell = {
  subject: `A ${portal} account was unlocked from the command line`,
  preview: (when: string) => `On ${when}, on the portal's server. Please check that it was meant.`,
  unblocked: "unblocked",
  twoFactorReset: "freed of its two-factor authentication",
  and: " and ",
  words: ({ name, email }: Person, deeds: string, when: string): ReactNode => (
    <>
      The account of <strong>{name}</strong> ({email}) was {deeds} on {when}, by somebody who may run commands on the portal's server. Its
      owner was told by mail, and the audit log has an entry.
    </>
  ),
  toDo: "What you can do",
  ask: "Ask whoever runs the portal whether it was them, and the owner whether they asked for it. If both say yes, all is well.",
  title: "If you do not find out who did it",
  advice: "Somebody may have reached the server. Block the account in the portal, and have whoever runs the server look at it today.",
};

const notMe = {
  subject: `Somebody tried to get into a ${portal} account`,
  preview: "Its owner says the failed sign-ins were not theirs.",
  words: ({ name, email }: Person): ReactNode => (
    <>
      The account of <strong>{name}</strong> ({email}) had been blocked after failed sign-ins. Its owner followed the link in the mail and
      answered: <strong>It wasn't me</strong>. The account is open again and asks for a new password at the next sign-in.
    </>
  ),
  circumstances: "This is when and from where that answer came:",
  toDo: "What you can do",
  look: "Look at the person's page: its timeline says which addresses the guesses came from. Ask the owner what they saw. If the guessing goes on, block the account.",
  action: "Find the account",
  title: "If the owner did not answer",
  advice:
    "If they know nothing of it, somebody else may be reading their mail, and they need their mailbox back first. Block the account until they have it.",
};

const recoveryCodeUsed = {
  subject: `A recovery code was used for your ${portal} account`,
  preview: (when: string, left: number) => `Used on ${when}. ${codes(left)} left.`,
  words: (left: number): ReactNode => (
    <>
      Somebody typed your password and one of your recovery codes instead of a 2FA token. That code is used up; you have{" "}
      <strong>{codes(left)}</strong> left.
    </>
  ),
  makeMore: " Please make new ones soon, on your account page.",
  action: "Make new recovery codes",
  title: "If this was not you",
  advice: (forgot: ReactNode): ReactNode => (
    <>
      Somebody has your password and your recovery codes. Set a new password at once with {forgot}, which ends every session, then make new
      recovery codes, and tell an admin.
    </>
  ),
};

const reasons: Record<Unfamiliar, string> = {
  "after-failures": "Somebody signed in to your account after several wrong passwords or 2FA tokens. They had the right ones in the end.",
  network: "Somebody signed in to your account from a network that it had not been used from before.",
  browser: "Somebody signed in to your account with a browser that it had not been used with before.",
};

const unfamiliar = {
  subject: `An unusual sign-in to your ${portal} account`,
  preview: (when: string) => `On ${when}. If this was not you, act now.`,
  words: (why: Unfamiliar) => `${reasons[why]} If this was you, all is well.`,
  title: "If this was not you",
  advice: (forgot: ReactNode): ReactNode => (
    <>Somebody else is in your account. Set a new password at once with {forgot}, which ends every session, and tell an admin.</>
  ),
};

export const letters = { blocked, roleChanged, unlockedFromShell, notMe, recoveryCodeUsed, unfamiliar };

export type Letters = typeof letters;
