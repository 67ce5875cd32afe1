import "server-only";
import { ATTEMPT_MINUTES, type Policy } from "@/lib/domain/policy";
import type { Messages } from "@/lib/messages";

/** A rule by its setting, or one that no setting changes. */
export type RuleName = keyof Policy | "reminders" | "password" | "attempt";

type Told = { name: RuleName; value: string; setting?: keyof Policy };

/** A rule in words, its value, and the setting that holds it; null where none does. */
export type Rule = { words: string; value: string; setting: keyof Policy | null };

/** The rules with these numbers, in the order in which somebody meets them. */
export function rulesInWords({ policy: { rules: t }, figures }: Messages, numbers: Policy): Rule[] {
  type Counted = Exclude<keyof Policy, "REQUIRE_TWO_FACTOR">;
  const set = (setting: Counted, say: (count: number) => string = figures.number): Told => ({
    name: setting,
    setting,
    value: numbers[setting] === 0 ? t.off : say(numbers[setting]),
  });
  const rules: Told[] = [
    set("MAX_WRONG_PASSWORDS"),
    set("MAX_WRONG_TOKENS"),
    { name: "REQUIRE_TWO_FACTOR", setting: "REQUIRE_TWO_FACTOR", value: t.twoFactor[numbers.REQUIRE_TWO_FACTOR] },
    set("PASSWORD_MAX_AGE_DAYS", figures.days),
    set("AWAY_MAX_DAYS", figures.days),
    { name: "reminders", value: t.reminders },
    { name: "password", value: t.password },
    set("SESSION_MINUTES", figures.minutes),
    { name: "attempt", value: figures.minutes(ATTEMPT_MINUTES) },
    set("INVITATION_HOURS", figures.hours),
    set("UNLOCK_HOURS", figures.hours),
    set("RESET_HOURS", figures.hours),
    set("ADDRESS_LIMIT"),
  ];
  return rules.map(({ name, value, setting = null }) => ({ words: t.names[name], value, setting }));
}
