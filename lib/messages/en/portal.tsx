import type { ReactNode } from "react";
import type { Charted } from "@/lib/domain/activity";
import type { MailKind, MailStatus } from "@/lib/domain/mail";
import { days } from "./figures";

/** A link to somewhere, with these words. */
type Linked = (words: string) => ReactNode;

const frame = {
  skip: "Skip to content",
  navigation: "Portal",
  accountMenu: "Account menu",
  pages: { welcome: "Welcome", users: "Users", audit: "Audit log", policy: "Policy", account: "Your account" },
  trial: "Trial mode",
  trialSays: (outbox: Linked): ReactNode => <>Trial mode: data lives on this computer, mails are kept in the {outbox("outbox")}.</>,
};

/** What is due next: in the top line, and in full on the welcome page. */
const due = {
  expired: (day: ReactNode): ReactNode => <>New password due {day}</>,
  away: (day: ReactNode): ReactNode => <>Sign in again by {day}</>,
  beforeLink: ". ",
  expiredInFull: (due: ReactNode, limit: number): ReactNode => (
    <>
      {due}: a password is good for {days(limit)}.
    </>
  ),
  awayInFull: (due: ReactNode): ReactNode => <>{due}, or you will be asked for a new password.</>,
};

const welcome = {
  intro: (name: string) => `You are signed in as ${name}. This is your organisation's back office.`,
  yourSignIn: "Your sign-in",
  lastSignIn: "Last sign-in",
  firstOne: "This is your first one.",
  from: (moment: ReactNode, address: string): ReactNode => (
    <>
      {moment}, from {address}
    </>
  ),
  sessionEnds: "This session ends",
  nextDue: "Next due",
};

/** The chart of sign-ins and blocks. */
const chart = {
  title: "Sign-ins and blocks, last 30 days",
  none: "None yet. Nobody signed in, and nobody was blocked.",
  total: { "signed-in": (count) => `Sign-ins: ${count}`, blocked: (count) => `Blocks: ${count}` } as Record<
    Charted,
    (count: string) => string
  >,
  orMore: (count: string) => `${count} or more`,
  day: new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" }).format,
  onDay: (day: string, signIns: string, blocks: string) => `${day}, sign-ins: ${signIns}, blocks: ${blocks}`,
  summary: (busiest: string) => `A bar for each day. Most sign-ins: ${busiest}.`,
};

/** Which mail it was. */
const mailKinds: Record<MailKind, string> = {
  invitation: "invitation",
  "invitation-revoked": "invitation revoked",
  blocked: "blocked",
  "password-reset": "password reset",
  "password-changed": "password changed",
  "two-factor-set-up": "2FA set up",
  "two-factor-turned-off": "2FA turned off",
  "two-factor-reset": "2FA reset",
  "recovery-code-used": "recovery code used",
  "recovery-codes-made": "recovery codes made",
  "wrong-token": "wrong 2FA token",
  "unfamiliar-sign-in": "unfamiliar sign-in",
  "blocked-by-admin": "blocked by an admin",
  unblocked: "unblocked",
  "role-changed": "role changed",
  "new-password-required": "new password required",
  "two-factor-required": "2FA required",
  "two-factor-optional": "2FA optional",
  "sessions-ended": "sessions ended",
  "account-deleted": "account deleted",
  "password-due": "password due",
  "not-me": "it wasn't me",
  "unlocked-from-shell": "unlocked from the shell",
};

const attention = {
  title: "Needs attention",
  nothing: "Nothing. Nobody is blocked, no invitation has expired, and every mail got through.",
  people: (status: ReactNode, count: string): ReactNode => (
    <>
      {status}: {count}
    </>
  ),
  mail: {
    waiting: (kind, recipient) => `The mail “${kind}” to ${recipient} is being retried.`,
    failed: (kind, recipient) => `The mail “${kind}” to ${recipient} was refused.`,
    accepted: (kind, recipient) => `The mail “${kind}” to ${recipient} was accepted.`,
  } as Record<MailStatus, (kind: string, recipient: string) => string>,
};

const outbox = {
  title: "Outbox",
  intro: "Trial mode sends no mail. What would have left is kept here, newest first.",
  none: "No mail yet",
  noneYet: "Invite somebody, and the invitation appears here.",
  showHtml: "Show as HTML",
  to: (recipient: string, moment: ReactNode): ReactNode => (
    <>
      To {recipient}, {moment}
    </>
  ),
  copyPassword: "Copy the temporary password",
  noSuchMail: "There is no such mail.",
};

/** The frame of the portal, its welcome page, and the trial's outbox. */
export const portal = { frame, due, welcome, chart, mailKinds, attention, outbox };

export type Portal = typeof portal;
