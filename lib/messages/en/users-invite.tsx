import type { ReactNode } from "react";
import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import { count, figures, hours } from "./figures";

const { number } = figures;

/** The page that invites. */
export const invite = {
  title: "Invite users",
  intro: (limit: number) =>
    `The mail brings a link, the login and a temporary password that works for ${hours(limit)} and has to be replaced at the first sign-in.`,
  sent: (email: string) => `${email} is invited: the mail leaves in a moment. Their line in the list of users says what becomes of it.`,
  onePerson: "One person",
  form: {
    submit: "Send invitation",
    email: "E-mail",
    emailHint: "It is the login, too",
    name: "Name",
    role: "Role",
    twoFactor: "Require two-factor authentication",
    twoFactorForAdmins: "Recommended for admins",
    twoFactorAnyway: "A setting of this portal requires it of everybody anyway",
  },
  many: "Many at once",
  listForm: {
    submit: "Check the list",
    people: "One person per line",
    peopleHint: "An e-mail address, and perhaps a name and a role, in any order",
    file: "Or a CSV file",
    fileHint: `Up to ${number(LIST_LIMIT)} rows, with or without a heading`,
    role: "If a row does not say, invite as",
    twoFactorAdmins: "Admins must use two-factor",
    twoFactorStaff: "Staff must use two-factor",
  },
  unfinished: {
    title: "Unfinished lists",
    listOf: (moment: ReactNode): ReactNode => <>List of {moment}</>,
    underWay: (waiting: number) => `Under way: ${number(waiting)} still to be invited`,
    unsent: (waiting: number) => `Checked, not sent: ${number(waiting)} still to be invited`,
  },
};

const table = {
  row: "Row",
  email: "E-mail",
  note: "Note",
  asGiven: "As given",
  required: "Required",
  optional: "Optional",
};

/** The page of a list of people to invite. */
export const invitationList = {
  title: "Invitation list",
  goesOn: "You can leave this page: the invitations go on by themselves.",
  isDone: "Everybody in it who could be invited has been invited.",
  unsent: (ready: number, skipped: number, wrong: number) =>
    `Nothing is sent yet. ${number(ready)} to be invited, ${number(skipped)} skipped, ${number(wrong)} wrong.`,
  rows: { wrong: "Wrong", skipped: "Skipped", ready: "To be invited" },
  counted: (title: string, rows: number) => `${title} (${number(rows)})`,
  more: (rows: number) => `And ${number(rows)} more.`,
  table,
  correct: "Correct them, as a list of their own",
  correctLater: "You can correct them once the others are sent.",
  nobody: "There is nobody to invite in this list.",
  notNow: "Not now",
  send: (people: number) => `Send ${count(people, { one: "invitation", other: "invitations" })}`,
  proceed: "Go on",
  underWay: "Under way",
  done: "Done",
  invited: (invited: number, all: number) => `${number(invited)} of ${number(all)} invited`,
  mails: { accepted: "Mails accepted", waiting: "Mails waiting", failed: "Mails failed" },
  failedOnes: (welcomePage: (words: string) => ReactNode): ReactNode => (
    <>Each failed one, and why, is on the person's page and under “Needs attention” on the {welcomePage("welcome page")}.</>
  ),
  reload: "Reload this page to see how far it is.",
};
