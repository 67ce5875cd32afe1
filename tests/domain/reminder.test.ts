import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { Account } from "@/lib/domain/account";
import { REMINDER_DAYS } from "@/lib/domain/policy";
import { remind } from "@/lib/domain/reminder";
import { days, hours, later, seconds } from "@/lib/domain/time";
import { ago, ahead, anAccount, NOW, SECOND } from "@/tests/support/accounts";

/** `policy()` reads its numbers once, so that other settings need other modules. */
async function remindWith(settings: Record<string, string>): Promise<typeof remind> {
  vi.resetModules();
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return (await import("@/lib/domain/reminder")).remind;
}

/** Seen just now; the password reaches its 90 days after `left`. */
const expiringIn = (left: number, facts: Partial<Account> = {}) =>
  anAccount({ lastSignInAt: NOW, passwordChangedAt: ago(days(90) - left), ...facts });

/** A fresh password; the last sign-in is 30 days ago after `left`. */
const staleIn = (left: number, facts: Partial<Account> = {}) =>
  anAccount({ passwordChangedAt: NOW, lastSignInAt: ago(days(30) - left), ...facts });

const stepOf = (account: Account, rule = remind) => rule(account, NOW)?.events[0].details?.["step"] ?? null;
const daysIn = (account: Account) => remind(account, NOW)?.mails?.map((mail) => (mail.kind === "password-due" ? mail.days : null)) ?? [];

describe("the step that is sent is the nearest that has come, to the second [ASVS 6.4.5]", () => {
  const edges: [string, number, number | null, number | null][] = [
    ["14 days and a second", days(14) + SECOND, null, null],
    ["14 days", days(14), 14, 14],
    ["a second less than 14 days", days(14) - SECOND, 14, 14],
    ["13 days", days(13), 14, 13],
    ["7 days and a second", days(7) + SECOND, 14, 8],
    ["7 days", days(7), 7, 7],
    ["1 day and a second", days(1) + SECOND, 7, 2],
    ["1 day", days(1), 1, 1],
    ["a second", SECOND, 1, 1],
    ["no time", 0, null, null],
    ["a second ago", -SECOND, null, null],
  ];
  for (const [clock, at] of [
    ["age", expiringIn],
    ["absence", staleIn],
  ] as const)
    test.each(edges)(`${clock}: in %s`, (_, left, step, count) => {
      expect(stepOf(at(left))).toBe(step);
      expect(daysIn(at(left))).toEqual(count === null ? [] : [count]);
    });
});

describe("a reminder", () => {
  test("tells which clock, until when, and the days that are left, and is remembered with its step", () => {
    expect(remind(expiringIn(days(3) + hours(1)), NOW)).toEqual({
      account: expiringIn(days(3) + hours(1), { remindedOf: `expired ${ahead(days(3) + hours(1)).toISOString()} 7` }),
      events: [{ type: "reminded", details: { why: "expired", on: ahead(days(3) + hours(1)).toISOString(), step: 7 } }],
      mails: [{ kind: "password-due", why: "expired", on: ahead(days(3) + hours(1)), days: 4 }],
      reply: true,
    });
  });

  test("is of the clock that ends first", () => {
    const both = anAccount({ passwordChangedAt: ago(days(84)), lastSignInAt: ago(days(25)) });
    expect(remind(both, NOW)?.mails).toEqual([{ kind: "password-due", why: "away", on: ahead(days(5)), days: 5 }]);
  });

  test("is sent once, and the steps before it are not sent after it", () => {
    const once = remind(expiringIn(days(7)), NOW)?.account;
    if (!once) throw new Error("There was no reminder.");
    expect(remind(once, NOW)).toBeNull();
    expect(remind(once, later(NOW, days(6) - 1))).toBeNull();
    expect(remind(once, ago(SECOND))).toBeNull();
  });

  test("comes 14, 7 and 1 days before, each from an hourly run", () => {
    let account = expiringIn(days(20));
    const sent: unknown[] = [];
    for (let now = NOW; now <= ahead(days(21)); now = later(now, hours(1))) {
      const decision = remind(account, now);
      account = decision?.account ?? account;
      if (decision) sent.push([later(now, -NOW.getTime()).getTime() / days(1), decision.events[0].details?.["step"]]);
    }
    expect(sent).toEqual([
      [6, 14],
      [13, 7],
      [19, 1],
    ]);
  });

  test("begins anew when the due date moved: with another password, or another sign-in", () => {
    const expired = remind(expiringIn(days(1)), NOW)?.account ?? anAccount();
    expect(remind({ ...expired, passwordChangedAt: NOW }, NOW)).toBeNull();
    expect(stepOf({ ...expired, passwordChangedAt: ago(days(76)) })).toBe(14);
    const stale = remind(staleIn(days(1)), NOW)?.account ?? anAccount();
    expect(remind({ ...stale, lastSignInAt: NOW }, NOW)).toBeNull();
    expect(stepOf({ ...stale, lastSignInAt: ago(days(16)) })).toBe(14);
  });
});

describe("nobody is reminded who", () => {
  test.each([
    ["is deleted", { deletedAt: NOW }],
    ["is blocked by an admin", { blockedAt: NOW, blockedReason: "admin" }],
    ["is blocked after wrong passwords", { blockedAt: NOW, blockedReason: "wrong_passwords" }],
    ["is blocked after wrong tokens", { blockedAt: NOW, blockedReason: "wrong_tokens" }],
    ["is still invited", { invitationExpiresAt: ahead(days(1)) }],
    ["let the invitation run out", { invitationExpiresAt: ago(days(1)) }],
    ["has no password", { passwordHash: null }],
    ["is asked by an admin for a new password anyway", { newPasswordReason: "admin" }],
    ["is asked for one after an unlocking anyway", { newPasswordReason: "unlock" }],
  ] as [string, Partial<Account>][])("%s", (_, facts) => {
    expect(stepOf(expiringIn(days(7)))).toBe(7);
    expect(remind(expiringIn(days(7), facts), NOW)).toBeNull();
  });
});

describe("a clock no longer than a step has no such step, so that nobody is reminded by signing in", () => {
  const seen = (length: number, left: number) => anAccount({ passwordChangedAt: NOW, lastSignInAt: ago(days(length) - left) });
  const changed = (length: number, left: number) => anAccount({ lastSignInAt: NOW, passwordChangedAt: ago(days(length) - left) });

  test.each([
    [15, days(15), null],
    [15, days(14), 14],
    [14, days(14), null],
    [14, days(7), 7],
    [7, days(7), null],
    [7, days(1) + SECOND, null],
    [7, days(1), 1],
    [2, days(2), null],
    [2, days(1), 1],
    [1, days(1), null],
    [1, SECOND, null],
  ])("of %i days", async (length, left, step) => {
    const away = await remindWith({ AWAY_MAX_DAYS: String(length) });
    expect(stepOf(seen(length, left), away)).toBe(step);
    const age = await remindWith({ AWAY_MAX_DAYS: "0", PASSWORD_MAX_AGE_DAYS: String(length) });
    expect(stepOf(changed(length, left), age)).toBe(step);
  });

  test("the other clock keeps its own steps", async () => {
    const rule = await remindWith({ AWAY_MAX_DAYS: "14" });
    expect(stepOf(anAccount({ lastSignInAt: NOW, passwordChangedAt: ago(days(90 - 13)) }), rule)).toBe(14);
    expect(stepOf(anAccount({ lastSignInAt: NOW, passwordChangedAt: NOW }), rule)).toBeNull();
  });

  test("a clock that is off has none at all", async () => {
    const rule = await remindWith({ AWAY_MAX_DAYS: "0", PASSWORD_MAX_AGE_DAYS: "0" });
    expect(rule(staleIn(days(1)), NOW)).toBeNull();
    expect(rule(expiringIn(days(1)), NOW)).toBeNull();
  });
});

describe("over any runs of the job, with any gaps, sign-ins and changes of the password between them", () => {
  type Run = { gap: number; before: "nothing" | "sign-in" | "change" };

  const runs: fc.Arbitrary<Run[]> = fc.array(
    fc.record({
      gap: fc.oneof(fc.constant(hours(1)), fc.integer({ min: 1, max: 480 }).map(hours), fc.integer({ min: 0, max: 7200 }).map(seconds)),
      before: fc.oneof({ weight: 12, arbitrary: fc.constant("nothing" as const) }, fc.constantFrom("sign-in" as const, "change" as const)),
    }),
    { minLength: 20, maxLength: 120 },
  );

  const after = ({ before }: Run, account: Account, now: Date): Account => ({
    ...account,
    ...(before !== "nothing" && { lastSignInAt: now }),
    ...(before === "change" && { passwordChangedAt: now }),
  });

  /** The steps that were sent, by due date, in their order. */
  function sentIn(all: Run[]): number[][] {
    const sent = new Map<string, number[]>();
    let account = anAccount();
    let now = NOW;
    for (const run of all) {
      now = later(now, run.gap);
      account = after(run, account, now);
      const decision = remind(account, now);
      account = decision?.account ?? account;
      const { why, on, step } = decision?.events[0].details ?? {};
      if (decision) sent.set(`${why} ${on}`, [...(sent.get(`${why} ${on}`) ?? []), Number(step)]);
    }
    return [...sent.values()];
  }

  test("each step comes at most once for a due date, and never after a nearer one", () => {
    let count = 0;
    const inOrder = (steps: number[]) => REMINDER_DAYS.filter((step) => steps.includes(step));
    fc.assert(
      fc.property(runs, (all) => {
        const sent = sentIn(all);
        count += sent.length;
        expect(sent).toEqual(sent.map(inOrder));
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(300);
  });
});
