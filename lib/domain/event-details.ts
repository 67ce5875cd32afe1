import type { EventType } from "./decision";
import { eventWords } from "./event-words";

const dashless = (text: string) => text.replaceAll(/[-_]/g, " ");
const listed = (text: string) => text.split(" ").map(dashless).join(", ");

/** Codes that their own letters do not explain. */
const codes: Record<string, string> = {
  blocked: "the account was blocked",
  deleted: "the account was deleted",
  "no-password": "there is no password: no account has this login, or its invitation was revoked",
  "invitation-over": "the invitation had ended",
  "admins-only": "only admins may",
  "no-longer-admin": "no admin any more",
  "not-yourself": "nobody does this to their own account",
  "last-admin": "the last admin who can sign in",
  "does-not-apply": "it did not fit the account any more",
  "no-setup": "no setup was under way",
  setup: "wrong token in a setup",
  expired: "the password's age",
  away: "the time without a sign-in",
  wrong_passwords: "wrong passwords",
  wrong_tokens: "wrong 2FA tokens",
  admin: "an admin",
  owner: "the owner",
  shell: "the command line",
  link: "a mailed link",
  reset: "a password reset",
  sent: "a link was mailed",
  "too-many": "no link: too many in an hour",
  "not-possible": "no link: not possible for this account",
  one: "one session",
  others: "all other sessions",
  all: "all sessions",
  attempt: "before the sign-in was complete",
};

const coded = (code: string) => codes[code] ?? dashless(code);

/** Each detail that a rule leaves, as a phrase, in the order of a sentence: the database keeps none. */
const phrases: Record<string, (value: string) => string> = {
  what: (what) => `wanted: ${dashless(what)}`,
  why: coded,
  outcome: coded,
  which: coded,
  count: (count) => `${count} in a row`,
  by: (who) => `by ${coded(who)}`,
  reason: (reason) => `block: ${coded(reason)}`,
  before: (before) => `before: ${coded(before)}`,
  faults: (faults) => `faults: ${listed(faults)}`,
  first: () => "the first one of their own",
  role: (role) => `role: ${role}`,
  until: (moment) => `until ${inMinutes(moment)}`,
  on: (moment) => `due ${inMinutes(moment)}`,
  left: (count) => `${count} codes left`,
  asks: (why) => `a new password was asked for: ${coded(why)}`,
  path: (path) => path,
  target: (id) => `account ${id}`,
};

const inMinutes = (moment: string) => `${moment.slice(0, 16).replace("T", " ")} UTC`;

const nothing = (value: unknown) => value === null || value === undefined || value === false || value === "";

/** What a record says beside its type, in words; "" when that is nothing. Later releases may know more details than this one. */
export function detailsInWords(details: Record<string, unknown>): string {
  const names = [...new Set([...Object.keys(phrases), ...Object.keys(details)])];
  const told = names
    .map((name) => [name, Object.hasOwn(details, name) ? details[name] : null] as const)
    .filter(([, value]) => !nothing(value));
  return told.map(([name, value]) => phraseOf(name, value)).join(" · ");
}

function phraseOf(name: string, value: unknown): string {
  const words = Object.hasOwn(phrases, name) ? phrases[name] : undefined;
  if (words) return words(String(value));
  const spaced = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return value === true ? spaced : `${spaced}: ${typeof value === "object" ? JSON.stringify(value) : value}`;
}

/** The name of a type; one of a later release names itself. */
export const typeInWords = (type: EventType) => eventWords[type] ?? dashless(type);
