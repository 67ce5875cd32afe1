import "server-only";
import { ATTEMPT_MINUTES, type Policy } from "@/lib/domain/policy";
import type { Messages } from "@/lib/messages";

/** A rule by its setting, or one that no setting changes. */
export type RuleName = keyof Policy | "reminders" | "password" | "attempt";

type Told = { name: RuleName; value: string; setting?: keyof Policy };

/** A rule in words, its value, and the setting that holds it; null where none does. */
export type Rule = { words: string; value: string; setting: keyof Policy | null };

/** The rules with these numbers, in the order in which somebody meets them. */
export function rulesInWords({ policy: { rules: t }, common }: Messages, numbers: Policy): Rule[] {
  type Counted = Exclude<keyof Policy, "REQUIRE_TWO_FACTOR">;
  const set = (setting: Counted, say: (count: number) => string = common.number): Told => ({
    name: setting,
    setting,
    value: numbers[setting] === 0 ? t.off : say(numbers[setting]),
  });
  const rules: Told[] = [
    set("MAX_WRONG_PASSWORDS"),
    set("MAX_WRONG_TOKENS"),
    { name: "REQUIRE_TWO_FACTOR", setting: "REQUIRE_TWO_FACTOR", value: t.twoFactor[numbers.REQUIRE_TWO_FACTOR] },
    set("PASSWORD_MAX_AGE_DAYS", common.days),
    set("AWAY_MAX_DAYS", common.days),
    { name: "reminders", value: t.reminders },
    { name: "password", value: t.password },
    set("SESSION_MINUTES", common.minutes),
    { name: "attempt", value: common.minutes(ATTEMPT_MINUTES) },
    set("INVITATION_HOURS", common.hours),
    set("UNLOCK_HOURS", common.hours),
    set("RESET_HOURS", common.hours),
    set("ADDRESS_LIMIT"),
  ];
  return rules.map(({ name, value, setting = null }) => ({ words: t.names[name], value, setting }));
}
