import type { ReactNode } from "react";
import type { MailStatus } from "@/lib/domain/mail";
import type { Sort } from "@/lib/domain/users-list";
import { actions, confirm, selection } from "./users-actions";
import { invitationList, invite } from "./users-invite";
import { listFaults, rowFaults } from "./users-list-faults";
import { standing, status } from "./users-standing";

const columns: Record<Sort, string> = {
  name: "Name",
  login: "Login",
  role: "Role",
  status: "Status",
  "2fa": "2FA",
  "last-sign-in": "Last sign-in",
  "next-due": "Next due",
};

/** How far an invitation came. */
const mailNotes: Record<MailStatus, string> = { waiting: "Mail waiting", accepted: "Mail accepted", failed: "Mail failed" };

/** The list of users. */
const list = {
  inviteUser: "Invite user",
  previous: "Previous page",
  next: "Next page",
  nobody: { title: "Nobody here", says: "No name or login matches this search and these filters.", showAll: "Show everybody" },
  search: { search: "Search", hint: "A part of the name or the login", status: "Status", role: "Role", searching: "Searching" },
  any: "Any",
  anySaveDeleted: "All except deleted",
  columns,
  select: "Select",
  selectPerson: (name: string) => `Select ${name}`,
  selectAll: "Select everybody on this page",
  actions: "Actions",
  actionsFor: (name: string) => `Actions for ${name}`,
  you: "(you)",
  twoFactor: { on: "On", toSetUp: "To set up", off: "Off" },
  never: "Never",
  dueNow: "Now",
  mailNotes,
  because: (note: string, failure: string) => `${note}: ${failure}`,
};

const mails = {
  title: "Mails",
  none: "None so far.",
  states: { waiting: "waiting", accepted: "accepted by the mail service", failed: "failed" } as Record<MailStatus, string>,
  is: (kind: ReactNode, state: string): ReactNode => (
    <>
      {kind}: {state}
    </>
  ),
};

/** The page of a person. */
const person = {
  title: "User",
  twoFactor: "Two-factor",
  ownPassword: "Own password",
  notSet: "Not set yet",
  blocked: "Blocked",
  invitationEnds: "Invitation ends",
  enrolled: { required: "Set up, required", optional: "Set up, optional" },
  unenrolled: { required: "Not set up, required", optional: "Not set up, optional" },
  due: {
    expired: (day: ReactNode): ReactNode => <>{day}: the password expires</>,
    away: (day: ReactNode): ReactNode => <>{day}: without a sign-in by then, a new password is asked for</>,
  },
  sessions: "Sessions",
  notSignedIn: "Not signed in at the moment.",
  since: (address: string, moment: ReactNode): ReactNode => (
    <>
      From {address}, since {moment}
    </>
  ),
  mails,
  timeline: "Timeline",
  fullLog: "Full audit log",
  from: (address: string) => `, from ${address}`,
  by: (actor: string) => `, by ${actor}`,
};

/** The pages about users, and what those see who may not. */
export const users = {
  title: "Users",
  back: "Back to users",
  status,
  standing,
  actions,
  confirm,
  selection,
  list,
  person,
  invite,
  invitationList,
  listFaults,
  rowFaults,
  forAdmins: {
    title: "Only for admins",
    notForYou: "This page is not for you",
    says: "Only admins see it. If you need something from here, ask an admin of your organisation.",
  },
};

export type Users = typeof users;
