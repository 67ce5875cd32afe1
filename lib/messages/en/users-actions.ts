import type { UserAction } from "@/lib/domain/user-actions";
import { count } from "./figures";

type Words = { label: string; effect: string };

/** Each action's label, and what a confirmation says will happen. */
export const actions: Record<UserAction, Words> = {
  "resend-invitation": {
    label: "Resend invitation",
    effect: "Mails a fresh link and temporary password. The previous one no longer works.",
  },
  "revoke-invitation": {
    label: "Revoke invitation",
    effect: "The temporary password stops working at once. The person is told by mail.",
  },
  unblock: { label: "Unblock", effect: "Opens the account and tells its owner by mail." },
  block: { label: "Block", effect: "Nobody can sign in to the account until an admin unblocks it. The owner is told by mail." },
  "require-new-password": { label: "Require new password", effect: "The next sign-in asks for a new password. The owner is told by mail." },
  "require-two-factor": {
    label: "Require two-factor authentication",
    effect: "Whoever has none yet sets it up at the next sign-in. The owner is told by mail.",
  },
  "make-two-factor-optional": { label: "Make two-factor optional", effect: "The owner may turn it off, and is told so by mail." },
  "reset-two-factor": {
    label: "Reset 2FA",
    effect: "The app and the recovery codes no longer work. Do it only when you are sure who is asking. The owner is told by mail.",
  },
  "make-admin": { label: "Make admin", effect: "May invite, block and delete people. The owner is told by mail." },
  "make-staff": { label: "Make staff", effect: "No longer sees the users or the audit log. The owner is told by mail." },
  "end-sessions": { label: "End sessions", effect: "Signed out everywhere, and told by mail." },
  delete: { label: "Delete", effect: "The account can no longer be used; its history stays. The owner is told by mail." },
};

export const confirm = {
  title: "Confirm",
  cancel: "Cancel",
  cancelTo: (name: string) => `Cancel, and back to ${name}`,
  backTo: (name: string) => `Back to ${name}`,
  endsNone: "There is no session to end.",
  ends: (sessions: number) => `Ends ${count(sessions, { one: "session", other: "sessions" })}.`,
  done: (label: string) => `Done: ${label}.`,
};

/** What is done to several people at a time. */
export const selection = {
  people: (people: number) => count(people, { one: "person", other: "people" }),
  legend: "Selected people",
  forEach: (effect: string) => `For each of them: ${effect}`,
  fitsNobody: "It applies to none of these people.",
  skipped: (people: string) => `Skipped: ${people}`,
  doesNotFit: "It does not apply to this account.",
  done: (label: string, people: string) => `Done: ${label}, ${people}.`,
  alsoSkipped: (people: string) =>
    `Skipped: ${people}. It did not apply, as each person's timeline says, or too many were signing in: then try again.`,
};
