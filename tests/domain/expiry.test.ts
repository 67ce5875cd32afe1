import { describe, expect, test, vi } from "vitest";
import type { Account } from "@/lib/domain/account";
import { newPasswordDue, nextDue } from "@/lib/domain/expiry";
import { nextStep } from "@/lib/domain/sign-in";
import { days } from "@/lib/domain/time";
import { ago, ahead, anAccount, anAttempt, NOW, SECOND } from "@/tests/support/accounts";

/** `policy()` reads its numbers once, so that other settings need other modules. */
async function expiryWith(settings: Record<string, string>): Promise<typeof import("@/lib/domain/expiry")> {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return import("@/lib/domain/expiry");
}

const why = (facts: Partial<Account>) => newPasswordDue(anAccount(facts), NOW)?.why ?? null;
const justSeen = { lastSignInAt: ago(SECOND) };

describe("a password's age [ASVS 6.2.10]", () => {
  test.each([
    ["90 days to the second", days(90), null],
    ["90 days and a second", days(90) + SECOND, "expired"],
    ["89 days", days(89), null],
    ["a year", days(365), "expired"],
  ])("of %s gives %2$s", (_, age, expected) => expect(why({ ...justSeen, passwordChangedAt: ago(age) })).toBe(expected));

  test("counts from the account's first day when no change is known", () => {
    expect(why({ ...justSeen, passwordChangedAt: null, createdAt: ago(days(90)) })).toBeNull();
    expect(why({ ...justSeen, passwordChangedAt: null, createdAt: ago(days(90) + SECOND) })).toBe("expired");
  });

  test("names the day on which it expired", () => {
    const account = anAccount({ passwordChangedAt: ago(days(100)) });
    expect(newPasswordDue(account, NOW)).toEqual({ why: "expired", on: ago(days(10)) });
  });

  test("leads from the password to the new-password step, one second after and not before", () => {
    const at = (age: number) => nextStep(anAttempt(), anAccount({ ...justSeen, passwordChangedAt: ago(age) }), NOW);
    expect([at(days(90)), at(days(90) + SECOND)]).toEqual(["done", "new-password"]);
  });
});

describe("absence [ASVS 6.2.10]", () => {
  test.each([
    ["30 days to the second", days(30), null],
    ["30 days and a second", days(30) + SECOND, "away"],
    ["29 days", days(29), null],
  ])("of %s gives %2$s", (_, gone, expected) => expect(why({ lastSignInAt: ago(gone) })).toBe(expected));

  test("counts from the password, then from the first day, for somebody who never signed in", () => {
    expect(why({ lastSignInAt: null, passwordChangedAt: ago(days(30)) })).toBeNull();
    expect(why({ lastSignInAt: null, passwordChangedAt: ago(days(30) + SECOND) })).toBe("away");
    expect(why({ lastSignInAt: null, passwordChangedAt: null, createdAt: ago(days(30) + SECOND) })).toBe("away");
  });

  test("ends with a finished reset, which counts like a sign-in", () => {
    expect(why({ lastSignInAt: ago(days(60)), passwordResetAt: ago(days(1)) })).toBeNull();
    expect(why({ lastSignInAt: ago(days(60)), passwordResetAt: ago(days(31)) })).toBe("away");
    expect(why({ lastSignInAt: ago(days(1)), passwordResetAt: ago(days(60)) })).toBeNull();
  });

  test("tells when the person was last seen", () => {
    expect(newPasswordDue(anAccount({ lastSignInAt: ago(days(40)) }), NOW)).toEqual({
      why: "away",
      on: ago(days(10)),
      lastSeen: ago(days(40)),
    });
  });
});

describe("of several reasons the first that fits is told", () => {
  const everything: Partial<Account> = {
    invitationExpiresAt: ahead(SECOND),
    newPasswordReason: "admin",
    passwordChangedAt: ago(days(91)),
    lastSignInAt: ago(days(91)),
  };
  test.each([
    ["first-sign-in", {}],
    ["asked-for", { invitationExpiresAt: null }],
    ["expired", { invitationExpiresAt: null, newPasswordReason: null }],
    ["away", { invitationExpiresAt: null, newPasswordReason: null, passwordChangedAt: NOW }],
  ] as [string, Partial<Account>][])("%s", (expected, facts) => expect(why({ ...everything, ...facts })).toBe(expected));

  test.each(["admin", "unlock"] as const)("a request by %s says by whom", (by) =>
    expect(newPasswordDue(anAccount({ newPasswordReason: by }), NOW)).toEqual({ why: "asked-for", by }),
  );
});

describe("a setting of 0 turns a rule off", () => {
  const old = anAccount({ passwordChangedAt: ago(days(3000)), lastSignInAt: ago(days(3000)) });

  test("PASSWORD_MAX_AGE_DAYS leaves absence in force", async () => {
    const expiry = await expiryWith({ PASSWORD_MAX_AGE_DAYS: "0" });
    expect(expiry.newPasswordDue(old, NOW)?.why).toBe("away");
    expect(expiry.nextDue(anAccount(), NOW)?.why).toBe("away");
  });

  test("AWAY_MAX_DAYS leaves the age in force", async () => {
    const expiry = await expiryWith({ AWAY_MAX_DAYS: "0" });
    expect(expiry.newPasswordDue(old, NOW)?.why).toBe("expired");
    expect(expiry.newPasswordDue(anAccount({ lastSignInAt: ago(days(3000)) }), NOW)).toBeNull();
    expect(expiry.nextDue(anAccount(), NOW)).toEqual({ why: "expired", on: ahead(days(80)) });
  });

  test("both leave nothing due, but a request still counts", async () => {
    const expiry = await expiryWith({ PASSWORD_MAX_AGE_DAYS: "0", AWAY_MAX_DAYS: "0" });
    expect(expiry.newPasswordDue(old, NOW)).toBeNull();
    expect(expiry.nextDue(old, NOW)).toBeNull();
    expect(expiry.newPasswordDue(anAccount({ newPasswordReason: "admin" }), NOW)?.why).toBe("asked-for");
  });

  test("another number moves the limit, exactly", async () => {
    const expiry = await expiryWith({ PASSWORD_MAX_AGE_DAYS: "7" });
    const at = (age: number) => expiry.newPasswordDue(anAccount({ ...justSeen, passwordChangedAt: ago(age) }), NOW);
    expect([at(days(7)), at(days(7) + SECOND)?.why]).toEqual([null, "expired"]);
  });
});

describe("what is due next", () => {
  test.each([
    ["the absence, when it comes first", { passwordChangedAt: ago(days(10)), lastSignInAt: NOW }, { why: "away", on: ahead(days(30)) }],
    ["the age, when it comes first", { passwordChangedAt: ago(days(80)), lastSignInAt: NOW }, { why: "expired", on: ahead(days(10)) }],
    ["the age, when both come together", { passwordChangedAt: ago(days(60)), lastSignInAt: NOW }, { why: "expired", on: ahead(days(30)) }],
    ["now, to the second", { passwordChangedAt: ago(days(90)), lastSignInAt: NOW }, { why: "expired", on: NOW }],
    ["nothing more, when one already asks", { passwordChangedAt: ago(days(91)) }, null],
    ["nothing before the first sign-in", { invitationExpiresAt: ahead(SECOND) }, null],
  ] as const)("is %s", (_, facts, expected) => expect(nextDue(anAccount(facts), NOW)).toEqual(expected));
});
