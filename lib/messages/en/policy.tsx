import type { ReactNode } from "react";
import { ADDRESS_MINUTES, type Policy as Numbers, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, REMINDER_DAYS } from "@/lib/domain/policy";
import type { Period, Touch, TriedName } from "@/lib/domain/policy-preview";
import type { RuleName } from "@/lib/messages/rules";
import { minutes } from "./figures";

/** The rules, with the numbers behind them. */
const rules = {
  table: "The rules in force",
  rule: "Rule",
  inForce: "In force",
  setting: "Setting",
  alwaysSo: "always so",
  names: {
    MAX_WRONG_PASSWORDS: "Wrong passwords in a row that block an account",
    MAX_WRONG_TOKENS: "Wrong 2FA tokens in a row that block an account",
    REQUIRE_TWO_FACTOR: "Two-factor authentication is mandatory for",
    PASSWORD_MAX_AGE_DAYS: "A password expires after",
    AWAY_MAX_DAYS: "A new password is also asked for when the last sign-in is older than",
    reminders: "Mails remind of either beforehand",
    password: "A new password has",
    SESSION_MINUTES: "A session lasts, from the sign-in and never lengthened by use",
    attempt: "A sign-in that was begun has to be finished within",
    INVITATION_HOURS: "An invitation's temporary password lives",
    UNLOCK_HOURS: "A link that unlocks an account lives",
    RESET_HOURS: "A link that resets a password lives",
    ADDRESS_LIMIT: `Failed sign-ins from one address within ${minutes(ADDRESS_MINUTES)} before it has to wait`,
  } as Record<RuleName, string>,
  off: "off",
  twoFactor: { account: "account by account, as an admin says", admins: "all admins", everyone: "everyone" } as Record<
    Numbers["REQUIRE_TWO_FACTOR"],
    string
  >,
  reminders: `${new Intl.ListFormat("en-GB").format(REMINDER_DAYS.map(String))} days`,
  password: `${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters, not guessable, none of the last ${PASSWORDS_REMEMBERED}`,
};

/** Other numbers, and whom they would touch. */
const whatIf = {
  title: "What if",
  intro: "Try other numbers, and see who would be asked for a new password or blocked before anybody changes a setting.",
  fields: {
    PASSWORD_MAX_AGE_DAYS: "Days until a password expires",
    AWAY_MAX_DAYS: "Days away until a new one is asked for",
    MAX_WRONG_PASSWORDS: "Wrong passwords that block",
  } as Record<TriedName, string>,
  inForce: (number: number) => `In force: ${number}`,
  inForceOrOff: (number: number) => `In force: ${number}; 0 is off`,
  fault: (least: number, most: number) => `This must be a whole number from ${least} to ${most}.`,
  show: "Show whom it touches",
  nothingTried: "Nothing was tried: one of the numbers above is not allowed.",
};

const touched = {
  periods: {
    today: { title: "Today", says: "Asked at their next sign-in, from now on." },
    week: { title: "Within 7 days", says: "Not yet asked today. Whoever signs in before then does not count as away." },
    month: { title: "Within 30 days", says: "Not within 7 days. Whoever signs in before then does not count as away." },
  } as Record<Period, { title: string; says: string }>,
  whys: { expired: "A new password, because of the old one's age", away: "A new password, because of absence" } as Record<
    Touch["why"],
    string
  >,
  oneShort: {
    title: "Blocked by their next wrong password",
    says: "Nobody is blocked by the change itself, and nobody who is blocked is unblocked by it.",
    why: "One wrong password away from a block",
  },
  inARow: (wrong: number) => `${wrong} in a row`,
  counted: (title: ReactNode, people: ReactNode): ReactNode => (
    <>
      {title}: {people}
    </>
  ),
  nobody: "nobody",
  moreThan: (number: string) => `more than ${number}`,
  anyway: (people: ReactNode): ReactNode => <>, of whom {people} by the numbers in force anyway</>,
  more: (number: string) => `and ${number} more`,
  since: (day: ReactNode): ReactNode => <>Since {day}</>,
  on: (day: ReactNode): ReactNode => <>On {day}</>,
  already: ", asked already",
  insteadOf: (day: ReactNode): ReactNode => <> instead of {day}</>,
  insteadOfNever: " instead of never",
};

/** The page of the rules, and of what other numbers would do. */
export const policy = {
  title: "Policy",
  intro: "The rules in force, and whom other numbers would touch. Nothing is changed here: the numbers are settings of the server.",
  rules,
  whatIf,
  touched,
};

export type Policy = typeof policy;
