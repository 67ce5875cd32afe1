import { ADDRESS_MINUTES, ATTEMPT_MINUTES, PASSWORD_LENGTH, PASSWORDS_REMEMBERED, type Policy } from "./policy";
import { REMINDER_DAYS } from "./reminder";

/** A rule in words, its value, and the setting that holds it; null where none does. */
export type Rule = { words: string; value: string; setting: keyof Policy | null };

const TWO_FACTOR = { account: "account by account, as an admin says", admins: "all admins", everyone: "everyone" };

/** The rules with these numbers, in the order in which somebody meets them. */
export function rulesInWords(numbers: Policy): Rule[] {
  const rule = (words: string, setting: keyof Policy, unit = ""): Rule => ({ words, value: told(numbers[setting], unit), setting });
  const fixed = (words: string, value: string): Rule => ({ words, value, setting: null });
  return [
    rule("Wrong passwords in a row that block an account", "MAX_WRONG_PASSWORDS"),
    rule("Wrong 2FA tokens in a row that block an account", "MAX_WRONG_TOKENS"),
    { ...rule("Two-factor authentication is mandatory for", "REQUIRE_TWO_FACTOR"), value: TWO_FACTOR[numbers.REQUIRE_TWO_FACTOR] },
    rule("A password expires after", "PASSWORD_MAX_AGE_DAYS", "day"),
    rule("A new password is also asked for when the last sign-in is older than", "AWAY_MAX_DAYS", "day"),
    fixed("Mails remind of either beforehand", `${REMINDER_DAYS.join(", ")} days`),
    fixed(
      "A new password has",
      `${PASSWORD_LENGTH.least} to ${PASSWORD_LENGTH.most} characters, not guessable, none of the last ${PASSWORDS_REMEMBERED}`,
    ),
    rule("A session lasts, from the sign-in and never lengthened by use", "SESSION_MINUTES", "minute"),
    fixed("A sign-in that was begun has to be finished within", quantity(ATTEMPT_MINUTES, "minute")),
    rule("An invitation's temporary password lives", "INVITATION_HOURS", "hour"),
    rule("A link that unlocks an account lives", "UNLOCK_HOURS", "hour"),
    rule("A link that resets a password lives", "RESET_HOURS", "hour"),
    rule(`Failed sign-ins from one address within ${ADDRESS_MINUTES} minutes before it has to wait`, "ADDRESS_LIMIT"),
  ];
}

const told = (value: string | number, unit: string) => (typeof value === "number" ? (value === 0 ? "off" : quantity(value, unit)) : value);

const quantity = (count: number, unit: string) => `${count.toLocaleString("en")}${unit && ` ${unit}${count === 1 ? "" : "s"}`}`;
