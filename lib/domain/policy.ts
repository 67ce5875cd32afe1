import * as v from "valibot";

/** A setting that is a whole number. */
export const wholeNumber = (fallback: number, least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.optional(
    v.pipe(v.string(), v.regex(/^\d{1,9}$/, message), v.transform(Number), v.minValue(least, message), v.maxValue(most, message)),
    String(fallback),
  );
};

/** The settings behind the rules (README, "Settings"): name, default, least and most. 0 means "off" where 0 is allowed. */
export const policyEntries = {
  MAX_WRONG_PASSWORDS: wholeNumber(5, 1, 100),
  MAX_WRONG_TOKENS: wholeNumber(5, 1, 100),
  PASSWORD_MAX_AGE_DAYS: wholeNumber(90, 0, 3650),
  AWAY_MAX_DAYS: wholeNumber(30, 0, 3650),
  SESSION_MINUTES: wholeNumber(15, 1, 1440),
  INVITATION_HOURS: wholeNumber(72, 1, 720),
  UNLOCK_HOURS: wholeNumber(24, 1, 168),
  RESET_HOURS: wholeNumber(1, 1, 24),
  ADDRESS_LIMIT: wholeNumber(100, 0, 1_000_000),
  REQUIRE_TWO_FACTOR: v.optional(v.picklist(["account", "admins", "everyone"], "must be account, admins or everyone"), "account"),
};

export type Policy = v.InferOutput<v.ObjectSchema<typeof policyEntries, undefined>>;

/**
 * Settings of this process, read when they are first asked for; an empty one is an unset one. Throws on a malformed one: `lib/env.ts` reports
 * the same faults in words at the start.
 */
export function inForce<Entries extends v.ObjectEntries>(entries: Entries) {
  const schema = v.object(entries);
  let parsed: v.InferOutput<typeof schema> | undefined;
  return () => (parsed ??= v.parse(schema, Object.fromEntries(Object.entries(process.env).filter(([, value]) => value))));
}

/** The numbers in force. */
export const policy = inForce(policyEntries);

/** What no setting changes. */
export const ATTEMPT_MINUTES = 10;
export const ADDRESS_MINUTES = 10;
export const PASSWORD_LENGTH = { least: 12, most: 128, mostBytes: 512 };
export const PASSWORDS_REMEMBERED = 4;
/** How many recovery codes a person gets. */
export const RECOVERY_CODES = 10;
/** With so few left or fewer, a person is told to make new ones. */
export const FEW_RECOVERY_CODES = 3;
/** How many days before a new password is due a mail says so, the last one last. */
export const REMINDER_DAYS = [14, 7, 1];
/** How often in 24 hours a link unlocks without a sign-in between; it keeps guessers far below 100 tries (requirement C4). */
export const UNLOCKS_A_DAY = 3;
/** How many reset mails an account gets in an hour: enough for a typing error, too few to fill somebody's mailbox. */
export const RESETS_AN_HOUR = 3;
