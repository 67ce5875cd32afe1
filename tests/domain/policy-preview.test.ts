import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Account } from "@/lib/domain/account";
import { nextDue } from "@/lib/domain/expiry";
import { policy } from "@/lib/domain/policy";
import { isOneShort, readWish, type Touch, type Tried, touchOf, type Wish } from "@/lib/domain/policy-preview";
import { days } from "@/lib/domain/time";
import { messages } from "@/lib/messages";
import { rulesInWords } from "@/lib/messages/rules";
import { ago, ahead, anAccount, NOW, SECOND } from "@/tests/support/accounts";

const tried: Tried = { PASSWORD_MAX_AGE_DAYS: 60, AWAY_MAX_DAYS: 14, MAX_WRONG_PASSWORDS: 3 };
const seenNow = { lastSignInAt: NOW };
const changedNow = { passwordChangedAt: NOW };
const off = { PASSWORD_MAX_AGE_DAYS: 0, AWAY_MAX_DAYS: 0 };

describe("whom 60 and 14 days would touch", () => {
  test.each([
    ["a password of 60 days to the second, not yet", { ...seenNow, passwordChangedAt: ago(days(60)) }, ["expired", NOW, "week"]],
    ["one a second older", { ...seenNow, passwordChangedAt: ago(days(60) + SECOND) }, ["expired", ago(SECOND), "today"]],
    ["an absence of 14 days to the second, not yet", { ...changedNow, lastSignInAt: ago(days(14)) }, ["away", NOW, "week"]],
    ["one a second longer", { ...changedNow, lastSignInAt: ago(days(14) + SECOND) }, ["away", ago(SECOND), "today"]],
    ["7 days to the second before", { ...changedNow, lastSignInAt: ago(days(7)) }, ["away", ahead(days(7)), "week"]],
    ["a second more", { ...changedNow, lastSignInAt: ago(days(7) - SECOND) }, ["away", ahead(days(7) + SECOND), "month"]],
    [
      "the age first, when both have come",
      { passwordChangedAt: ago(days(61)), lastSignInAt: ago(days(50)) },
      ["expired", ago(days(1)), "today"],
    ],
    ["the absence, when it comes first", { ...seenNow, passwordChangedAt: ago(days(40)) }, ["away", ahead(days(14)), "month"]],
  ] as [string, Partial<Account>, [Touch["why"], Date, Touch["period"]]][])("%s", (_, facts, [why, on, period]) =>
    expect(touchOf(anAccount(facts), tried, NOW)).toEqual({ why, on, period }),
  );

  test("30 days to the second are within the month, and a second more is not", () => {
    const at = (age: number) =>
      touchOf(anAccount({ ...seenNow, passwordChangedAt: ago(age) }), { ...tried, AWAY_MAX_DAYS: 0 }, NOW)?.period;
    expect([at(days(30)), at(days(30) - SECOND)]).toEqual(["month", undefined]);
  });

  test.each([
    ["deleted", { deletedAt: NOW }],
    ["blocked", { blockedReason: "wrong_passwords", blockedAt: NOW }],
    ["invited", { invitationExpiresAt: ahead(days(1)) }],
    ["without a password", { passwordHash: null }],
    ["asked for a new password anyway", { newPasswordReason: "admin" }],
  ] as [string, Partial<Account>][])("nobody who is %s", (_, facts) =>
    expect(touchOf(anAccount({ passwordChangedAt: ago(days(400)), ...facts }), tried, NOW)).toBeNull(),
  );

  test("nobody when both clocks are off", () => expect(touchOf(anAccount({ passwordChangedAt: ago(days(4000)) }), off, NOW)).toBeNull());
});

const moment = fc.option(fc.integer({ min: -days(120), max: 0 }).map(ahead));
const facts = fc.record({
  passwordChangedAt: moment,
  lastSignInAt: moment,
  passwordResetAt: moment,
  createdAt: moment.map((at) => at ?? NOW),
});

test("with the numbers in force it says what is due next, and nothing else", () => {
  fc.assert(
    fc.property(facts, (more) => {
      const account = anAccount(more);
      const [touch, next] = [touchOf(account, policy(), NOW), nextDue(account, NOW)];
      // All of them could sign in, so that whoever has nothing due next is asked already.
      if (!next) return touch?.period === "today" && touch.on < NOW;
      // The absence bites within 30 days, whoever it is.
      expect(touch).toMatchObject(next);
      return touch?.period !== "today";
    }),
  );
});

test("smaller numbers never ask anybody later", () => {
  const number = fc.integer({ min: 1, max: 200 });
  fc.assert(
    fc.property(facts, number, number, number, (more, age, away, less) => {
      const at = (one: number) => {
        const clocks = { PASSWORD_MAX_AGE_DAYS: Math.max(1, age - one), AWAY_MAX_DAYS: Math.max(1, away - one) };
        const period = touchOf(anAccount(more), clocks, NOW)?.period;
        return period ? ["today", "week", "month"].indexOf(period) : 3;
      };
      return at(less) <= at(0);
    }),
  );
});

test.each([
  ["two wrong ones, of three", { wrongPasswords: 2 }, true],
  ["four, as by five", { wrongPasswords: 4 }, true],
  ["one", { wrongPasswords: 1 }, false],
  ["none", {}, false],
  ["an invited person's two", { wrongPasswords: 2, invitationExpiresAt: ahead(SECOND) }, true],
  ["two for an invitation that is over", { wrongPasswords: 2, invitationExpiresAt: NOW }, false],
  ["those of somebody who is blocked", { wrongPasswords: 5, blockedReason: "wrong_passwords", blockedAt: NOW }, false],
] as [string, Partial<Account>, boolean][])("of wrong passwords the next one blocks after %s: %3$s", (_, more, isOne) =>
  expect(isOneShort(anAccount(more), tried, NOW)).toBe(isOne),
);

test("a limit of one names only whoever has a wrong one, not everybody", () => {
  const at = (wrongPasswords: number) => isOneShort(anAccount({ wrongPasswords }), { MAX_WRONG_PASSWORDS: 1 }, NOW);
  expect([at(0), at(1)]).toEqual([false, true]);
});

describe("the numbers in an address", () => {
  const said = ({ faults }: Wish) =>
    Object.fromEntries(Object.entries(faults).map(([name, { least, most }]) => [name, messages.en.policy.whatIf.fault(least, most)]));

  test("are those in force until one is there, and those of which none is", () => {
    expect(readWish({})).toMatchObject({ isAsked: false, tried: { PASSWORD_MAX_AGE_DAYS: 90, AWAY_MAX_DAYS: 30, MAX_WRONG_PASSWORDS: 5 } });
    const wish = readWish({ AWAY_MAX_DAYS: " 14 " });
    expect(wish).toMatchObject({
      isAsked: true,
      tried: { PASSWORD_MAX_AGE_DAYS: 90, AWAY_MAX_DAYS: 14, MAX_WRONG_PASSWORDS: 5 },
      faults: {},
    });
  });

  test.each(["", "-1", "3651", "1e3", "ninety", "60.5", "1234567890", "٣", ["60", "30"]])(
    "are refused at their field as the setting refuses them: %j",
    (value) => {
      const wish = readWish({ PASSWORD_MAX_AGE_DAYS: value, MAX_WRONG_PASSWORDS: "3" });
      expect(wish).toMatchObject({ isAsked: true, tried: null });
      expect(said(wish)).toEqual({ PASSWORD_MAX_AGE_DAYS: "This must be a whole number from 0 to 3650." });
    },
  );

  test("turn a clock off with 0, and no lock-out", () => {
    expect(readWish({ PASSWORD_MAX_AGE_DAYS: "0", AWAY_MAX_DAYS: "0" }).faults).toEqual({});
    expect(said(readWish({ MAX_WRONG_PASSWORDS: "0" }))).toEqual({ MAX_WRONG_PASSWORDS: "This must be a whole number from 1 to 100." });
  });
});

test("the rules in words name every setting once, with its number", () => {
  const rules = rulesInWords(messages.en, { ...policy(), AWAY_MAX_DAYS: 0, RESET_HOURS: 1, REQUIRE_TWO_FACTOR: "admins" });
  expect(rules.flatMap(({ setting }) => setting ?? []).toSorted()).toEqual(Object.keys(policy()).toSorted());
  const told = (name: string) => rules.find(({ setting }) => setting === name)?.value;
  expect(["PASSWORD_MAX_AGE_DAYS", "AWAY_MAX_DAYS", "RESET_HOURS", "REQUIRE_TWO_FACTOR"].map(told)).toEqual([
    "90 days",
    "off",
    "1 hour",
    "all admins",
  ]);
});
