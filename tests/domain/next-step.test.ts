import { describe, expect, test } from "vitest";
import type { Account } from "@/lib/domain/account";
import { type Attempt, enter, isAsFar, nextStep, type Step } from "@/lib/domain/sign-in";
import { days, minutes } from "@/lib/domain/time";
import { ago, ahead, anAccount, anAttempt, anOccasion, NOW, SECOND } from "@/tests/support/accounts";

const attempts = {
  "no attempt": null,
  "an attempt that is over": { expiresAt: NOW },
  "an attempt of somebody else": { accountId: "22222222-2222-4222-8222-222222222222" },
  "an attempt that is alive": { expiresAt: ahead(1) },
} satisfies Record<string, Partial<Attempt> | null>;

const barriers = {
  "a good account": {},
  "an account blocked by wrong passwords": { blockedReason: "wrong_passwords", blockedAt: NOW },
  "an account blocked by wrong tokens": { blockedReason: "wrong_tokens", blockedAt: NOW },
  "an account blocked by an admin": { blockedReason: "admin", blockedAt: NOW },
  "a deleted account": { deletedAt: NOW },
  "an account without a password": { passwordHash: null },
  "an account whose invitation is over": { invitationExpiresAt: NOW },
} satisfies Record<string, Partial<Account>>;

const passwords = {
  fine: {},
  "first sign-in": { invitationExpiresAt: ahead(1) },
  expired: { passwordChangedAt: ago(days(90) + 1) },
  away: { lastSignInAt: ago(days(30) + 1) },
  "asked by an admin": { newPasswordReason: "admin" },
  "asked by an unlocking": { newPasswordReason: "unlock" },
} satisfies Record<string, Partial<Account>>;

type Case = {
  attempt: keyof typeof attempts;
  barrier: keyof typeof barriers;
  password: keyof typeof passwords;
  enrolled: boolean;
  token: boolean;
  renewed: boolean;
  required: boolean;
  codes: boolean;
};

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];
const both = [false, true];

function everyCase(attempt: Case["attempt"], barrier: Case["barrier"]): Case[] {
  const flags = both.flatMap((enrolled) => both.flatMap((token) => both.map((renewed) => ({ enrolled, token, renewed }))));
  const more = both.flatMap((required) => both.map((codes) => ({ required, codes })));
  return names(passwords).flatMap((password) =>
    flags.flatMap((one) => more.map((other) => ({ attempt, barrier, password, ...one, ...other }))),
  );
}

const accountOf = (facts: Case) =>
  anAccount({
    ...passwords[facts.password],
    ...barriers[facts.barrier],
    twoFactorKey: facts.enrolled ? "sealed key" : null,
    twoFactorRequired: facts.required,
  });

const attemptOf = (facts: Case) =>
  facts.attempt === "no attempt"
    ? null
    : anAttempt({
        twoFactorAt: facts.token ? NOW : null,
        newPasswordAt: facts.renewed ? NOW : null,
        recoveryCodes: facts.codes ? "sealed codes" : null,
        ...attempts[facts.attempt],
      });

/** "owed", "no" (not owed) or "-" (whatever): the order of the steps, read from the top. */
const ORACLE = `
  a way in | token | new password | 2FA setup | codes | step
  no       | -     | -            | -         | -     | password
  yes      | owed  | -            | -         | -     | two-factor
  yes      | no    | owed         | -         | -     | new-password
  yes      | no    | no           | owed      | -     | two-factor-setup
  yes      | no    | no           | no        | owed  | recovery-codes
  yes      | no    | no           | no        | no    | done`;

const rows = ORACLE.trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split("|").map((cell) => cell.trim()));

function expected(facts: Case): string {
  const owed = (is: boolean) => (is ? "owed" : "no");
  const columns = [
    facts.attempt === "an attempt that is alive" && facts.barrier === "a good account" ? "yes" : "no",
    owed(facts.enrolled && !facts.token),
    owed(facts.password !== "fine" && !facts.renewed),
    owed(facts.required && !facts.enrolled),
    owed(facts.codes),
  ];
  const fitting = rows.filter((cells) => columns.every((column, at) => cells[at] === "-" || cells[at] === column));
  expect(fitting).toHaveLength(1);
  return fitting[0]?.at(-1) ?? "";
}

const pairs = names(attempts).flatMap((attempt) => names(barriers).map((barrier) => [attempt, barrier] as const));

describe("what an attempt owes", () => {
  test.each(pairs)("%s at %s owes what the table says, in every combination of the other facts [PCI 8.5.1]", (attempt, barrier) => {
    const cases = everyCase(attempt, barrier);
    expect(cases).toHaveLength(192);
    const wrong = cases.filter((facts) => nextStep(attemptOf(facts), accountOf(facts), NOW) !== expected(facts));
    expect(wrong).toEqual([]);
  });

  test("every step is reached by some combination", () => {
    const steps = new Set(
      pairs.flatMap(([a, b]) => everyCase(a, b)).map((facts) => nextStep(attemptOf(facts), accountOf(facts), NOW) as Step),
    );
    expect([...steps].sort()).toEqual(["done", "new-password", "password", "recovery-codes", "two-factor", "two-factor-setup"]);
  });

  test("an attempt without an account owes the password", () => expect(nextStep(anAttempt(), null, NOW)).toBe("password"));

  test("the last door gives a session to nobody but those who owe nothing [D3]", () => {
    for (const facts of pairs.flatMap(([attempt, barrier]) => everyCase(attempt, barrier))) {
      const attempt = attemptOf(facts);
      if (!attempt) continue;
      const decision = enter(accountOf(facts), attempt, { token: "token", replaces: null }, anOccasion(), []);
      expect(decision?.session !== undefined, JSON.stringify(facts)).toBe(expected(facts) === "done");
    }
  });

  test("a session begins now, ends 15 minutes later, and ends the one that the browser brought along [ASVS 7.2.4]", () => {
    const replaces = { id: "old session", accountId: "somebody" };
    const decision = enter(anAccount(), anAttempt(), { token: "new token", replaces }, anOccasion(), []);
    expect(decision?.session).toEqual({ token: "new token", expires: ahead(minutes(15)), replaces });
    expect(decision?.account.lastSignInAt).toEqual(NOW);
    expect(decision?.events).toEqual([{ type: "signed-in" }]);
  });

  test("one step more is another way in, however alike the rest is", () => {
    const steps = [{}, { twoFactorAt: ago(SECOND) }, { newPasswordAt: ago(SECOND) }, { recoveryCodes: "sealed" }].map(anAttempt);
    const alike = steps.map((one) => steps.map((other) => isAsFar(one, anAttempt({ ...other, returnTo: "/users" }))));
    expect(alike).toEqual(steps.map((_, row) => steps.map((__, column) => row === column)));
  });

  test.each([
    ["de", "fr", "de"],
    [null, "fr", "fr"],
    ["uk", null, "uk"],
  ] as const)("a sign-in in %s leaves an account whose language was %s with %s", (asked, former, language) => {
    const session = { token: "token", replaces: null };
    const entered = enter(anAccount({ language: former }), anAttempt(), session, anOccasion({ language: asked }), []);
    expect(entered?.account.language).toBe(language);
  });
});
