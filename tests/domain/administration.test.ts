import { describe, expect, test, vi } from "vitest";
import { type Account, isAbleAdmin, mayAdminister, type Status, statusOf } from "@/lib/domain/account";
import { type AdminAction, administer, denyFormerAdmin, whyNot } from "@/lib/domain/administration";
import type { Decision } from "@/lib/domain/decision";
import { judgePassword, nextStep } from "@/lib/domain/sign-in";
import { days } from "@/lib/domain/time";
import { ago, ahead, anAccount, anAttempt, anOccasion, NOW, SECOND } from "@/tests/support/accounts";

const ADMIN = "99999999-9999-4999-8999-999999999999";
const byAdmin = anOccasion({ actorId: ADMIN });
const done = (action: AdminAction, facts: Partial<Account> = {}) => administer(action, anAccount(facts), byAdmin, 1);
const changes = ({ account }: Decision<unknown>, before: Account) =>
  Object.fromEntries(
    Object.entries(account).filter(([fact, value]) => JSON.stringify(value) !== JSON.stringify(before[fact as keyof Account])),
  );

const inStatus: Record<Status, Partial<Account>> = {
  deleted: { deletedAt: NOW, passwordHash: null },
  "blocked-by-admin": { blockedReason: "admin", blockedAt: NOW },
  "blocked-wrong-passwords": { blockedReason: "wrong_passwords", blockedAt: NOW, wrongPasswords: 5 },
  "blocked-wrong-tokens": { blockedReason: "wrong_tokens", blockedAt: NOW, wrongTokens: 5 },
  "invitation-expired": { invitationExpiresAt: ago(SECOND) },
  invited: { invitationExpiresAt: ahead(SECOND) },
  "password-expired": { passwordChangedAt: ago(days(91)) },
  away: { lastSignInAt: ago(days(31)) },
  active: {},
};

const statuses = Object.keys(inStatus) as Status[];
const blocked: Status[] = ["blocked-by-admin", "blocked-wrong-passwords", "blocked-wrong-tokens"];
const invited: Status[] = ["invitation-expired", "invited"];
const except = (...some: Status[]) => statuses.filter((status) => status !== "deleted" && !some.includes(status));

/** Of somebody who is staff, or in brackets something else: in which statuses the action is done. */
const fitting: [string, AdminAction, Partial<Account>, Status[]][] = [
  ["block", "block", {}, except("blocked-by-admin")],
  ["unblock", "unblock", {}, blocked],
  ["require-new-password", "require-new-password", {}, except(...invited)],
  ["require-new-password (asked by an admin already)", "require-new-password", { newPasswordReason: "admin" }, []],
  ["require-new-password (owed since an unlocking)", "require-new-password", { newPasswordReason: "unlock" }, []],
  ["require-new-password (revoked)", "require-new-password", { passwordHash: null }, []],
  ["require-two-factor", "require-two-factor", {}, except()],
  ["require-two-factor (required)", "require-two-factor", { twoFactorRequired: true }, []],
  ["make-two-factor-optional", "make-two-factor-optional", {}, []],
  ["make-two-factor-optional (required)", "make-two-factor-optional", { twoFactorRequired: true }, except()],
  ["reset-two-factor", "reset-two-factor", {}, []],
  ["reset-two-factor (enrolled)", "reset-two-factor", { twoFactorKey: "key" }, except()],
  ["make-admin", "make-admin", {}, except()],
  ["make-admin (an admin)", "make-admin", { role: "admin" }, []],
  ["make-staff", "make-staff", {}, []],
  ["make-staff (an admin)", "make-staff", { role: "admin" }, except()],
  ["end-sessions", "end-sessions", {}, except("blocked-by-admin", ...invited)],
  ["delete", "delete", {}, except()],
];

describe("an action fits the person's state, or nothing is done", () => {
  test("the table holds every status", () => {
    expect(statuses.map((status) => statusOf(anAccount(inStatus[status]), NOW))).toEqual(statuses);
  });

  test.each(fitting.flatMap(([name, action, facts, fits]) => statuses.map((status) => [name, status, action, facts, fits] as const)))(
    "%s, of somebody who is: %s",
    (_, status, action, facts, fits) => {
      const account = anAccount({ ...inStatus[status], ...facts });
      const decision = administer(action, account, byAdmin, 1);
      if (fits.includes(status)) expect([decision.reply, decision.mails?.length]).toEqual([null, 1]);
      else
        expect(decision).toEqual({
          account,
          events: [{ type: "access-denied", details: { what: action, why: "does-not-apply" } }],
          reply: { refusal: { code: "does-not-apply" } },
        });
      expect(whyNot(action, account, byAdmin, 1)).toEqual(decision.reply?.refusal ?? null);
    },
  );

  test.each([
    ["everyone", "staff", "does-not-apply", "does-not-apply"],
    ["admins", "admin", "does-not-apply", "does-not-apply"],
    ["admins", "staff", undefined, undefined],
  ] as const)("with REQUIRE_TWO_FACTOR=%s, what is required of %s anyway is no admin's choice", async (whom, role, require, free) => {
    vi.resetModules();
    vi.stubEnv("REQUIRE_TWO_FACTOR", whom);
    const rules = await import("@/lib/domain/administration");
    expect(rules.whyNot("require-two-factor", anAccount({ role }), byAdmin, 1)?.code).toBe(require);
    const required = anAccount({ role, twoFactorRequired: true });
    expect(rules.whyNot("make-two-factor-optional", required, byAdmin, 1)?.code).toBe(free);
  });
});

describe("what an action does", () => {
  const gone = { twoFactorKey: null, twoFactorPendingKey: null, twoFactorLastStep: null, recoveryCodeHashes: [] };
  // The phone still shows its tokens, which the next setup tells from merely wrong ones.
  const all = { ...gone, twoFactorFormerKey: "key" };
  const enrolled = { twoFactorKey: "key", twoFactorPendingKey: "a b", twoFactorLastStep: 3, recoveryCodeHashes: ["hash"] };
  const full = { ...enrolled, passwordHistory: ["old"] };

  test.each([
    ["block", {}, { blockedAt: NOW, blockedReason: "admin" }, "blocked", "blocked-by-admin", "all"],
    ["require-new-password", {}, { newPasswordReason: "admin" }, "new-password-required", "new-password-required", undefined],
    ["require-two-factor", {}, { twoFactorRequired: true }, "two-factor-required", "two-factor-required", undefined],
    [
      "make-two-factor-optional",
      { twoFactorRequired: true },
      { twoFactorRequired: false },
      "two-factor-optional",
      "two-factor-optional",
      undefined,
    ],
    ["reset-two-factor", enrolled, all, "two-factor-reset", "two-factor-reset", "all"],
    ["make-admin", {}, { role: "admin" }, "role-changed", "role-changed", "all"],
    ["make-staff", { role: "admin" }, { role: "staff" }, "role-changed", "role-changed", "all"],
    ["end-sessions", {}, {}, "session-ended", "sessions-ended", "all"],
    ["delete", full, { ...gone, passwordHash: null, passwordHistory: [], deletedAt: NOW }, "deleted", "account-deleted", "all"],
  ] as const)("%s: the facts, one event, one mail, and the sessions [D13]", (action, facts, expected, event, mail, ends) => {
    const before = anAccount(facts as Partial<Account>);
    const decision = administer(action, before, byAdmin, 1);
    expect(changes(decision, before)).toEqual(expected);
    expect(decision.events.map(({ type }) => type)).toEqual([event]);
    expect(decision.mails?.map(({ kind }) => kind)).toEqual([mail]);
    expect(decision.endSessions).toBe(ends);
  });

  test.each([["block"], ["delete"]] as const)("%s leaves no mailed link that works", (action) => {
    expect(done(action).voidLinks).toEqual(["unlock", "reset"]);
  });

  test("an unblocking lifts each block, sets both counters back and voids the unlock link", () => {
    for (const status of blocked) {
      const decision = done("unblock", { ...inStatus[status], wrongPasswords: 5, wrongTokens: 5 });
      expect(decision.account).toMatchObject({ blockedAt: null, blockedReason: null, wrongPasswords: 0, wrongTokens: 0 });
      expect([decision.voidLinks, decision.endSessions, decision.mails]).toEqual([["unlock"], undefined, [{ kind: "unblocked" }]]);
    }
  });

  test("after wrong tokens an unblocking asks for a new password, and so it does when an admin's block came on top", () => {
    const byTokens = inStatus["blocked-wrong-tokens"];
    const onTop = administer("block", anAccount(byTokens), byAdmin, 1).account;
    for (const account of [anAccount(byTokens), onTop]) {
      const { account: open } = administer("unblock", account, byAdmin, 1);
      expect([open.newPasswordReason, nextStep(anAttempt(), open, NOW)]).toEqual(["unlock", "new-password"]);
    }
    expect(done("unblock", byTokens).endAttempts).toBe("all");
    expect(done("unblock", inStatus["blocked-wrong-passwords"]).account.newPasswordReason).toBeNull();
  });

  test("an admin's block over one by guessing is an admin's", () => {
    expect(done("block", inStatus["blocked-wrong-passwords"]).account.blockedReason).toBe("admin");
  });

  test("a request for a new password is owed by whoever renewed it just before, too", () => {
    const { account, endAttempts } = done("require-new-password");
    expect([nextStep(anAttempt(), account, NOW), endAttempts]).toEqual(["new-password", "all"]);
  });

  test("whoever must use two-factor authentication from now on sets it up at the next sign-in; an app that is there stays", () => {
    expect(nextStep(anAttempt(), done("require-two-factor").account, NOW)).toBe("two-factor-setup");
    expect(done("require-two-factor", { twoFactorKey: "key" }).account.twoFactorKey).toBe("key");
    expect(done("make-two-factor-optional", { twoFactorKey: "key", twoFactorRequired: true }).account.twoFactorKey).toBe("key");
  });

  test("whose two-factor authentication was reset sets it up anew, if it is required", () => {
    const { account } = done("reset-two-factor", { twoFactorKey: "key", twoFactorRequired: true });
    expect(nextStep(anAttempt(), account, NOW)).toBe("two-factor-setup");
  });

  test("nobody signs in to a deleted account", () => {
    const typed = { fits: anAccount().passwordHash, attemptId: "attempt", returnTo: "/", unlockToken: "t" };
    expect(judgePassword(done("delete").account, typed, byAdmin).attempt).toBeUndefined();
  });
});

describe("seat-belts [D15]", () => {
  const self = anOccasion({ actorId: anAccount().id });
  const sole = anAccount({ role: "admin" });

  test.each([
    ["block", {}, "not-yourself"],
    ["unblock", inStatus["blocked-wrong-passwords"], "not-yourself"],
    ["make-staff", {}, "not-yourself"],
    ["delete", {}, "not-yourself"],
    ["reset-two-factor", { twoFactorKey: "key" }, "not-yourself"],
    ["require-new-password", {}, undefined],
    ["require-two-factor", {}, undefined],
    ["end-sessions", {}, undefined],
  ] as const)("whether one may do it to oneself: %s", (action, facts, code) => {
    const account = anAccount({ role: "admin", ...facts });
    const decision = administer(action, account, self, 5);
    expect(decision.reply?.refusal.code).toBe(code);
    if (code) expect(decision).toMatchObject({ account, events: [{ type: "access-denied", details: { what: action, why: code } }] });
  });

  test.each(["block", "make-staff", "delete"] as const)("the last admin who can sign in stays: %s", (action) => {
    expect(administer(action, sole, byAdmin, 0)).toEqual({
      account: sole,
      events: [{ type: "access-denied", details: { what: action, why: "last-admin" } }],
      reply: { refusal: { code: "last-admin" } },
    });
    expect(administer(action, sole, byAdmin, 1).reply).toBeNull();
  });

  test("an admin who could not sign in is none that must stay, and staff never are", () => {
    for (const facts of [inStatus.invited, inStatus["blocked-wrong-passwords"]])
      expect(administer("delete", { ...sole, ...facts }, byAdmin, 0).reply).toBeNull();
    expect(administer("delete", anAccount(), byAdmin, 0).reply).toBeNull();
  });

  test.each([
    ...statuses.map((status) => [status, inStatus[status], ["active", "away", "password-expired"].includes(status)] as const),
    ["without a password", { passwordHash: null }, false] as const,
    ["staff", { role: "staff" }, false] as const,
  ])("whether an admin who is %s can be counted on", (_, facts, expected) => {
    expect(isAbleAdmin(anAccount({ role: "admin", ...facts }), NOW)).toBe(expected);
  });

  test.each([
    ["an admin", {}, true],
    ["an admin whom guessing blocked", { blockedReason: "wrong_passwords" }, true],
    ["staff by now", { role: "staff" }, false],
    ["blocked by an admin", { blockedReason: "admin" }, false],
    ["deleted", { deletedAt: NOW }, false],
  ] as const)("whether whoever is signed in and %s may administer [ASVS 8.3.2]", (_, facts, may) => {
    expect(mayAdminister(anAccount({ role: "admin", ...facts }))).toBe(may);
  });

  test("whoever is no admin any more changes nothing and is recorded", () => {
    const former = anAccount();
    expect(denyFormerAdmin(former, ADMIN)).toEqual({
      account: former,
      events: [{ type: "access-denied", details: { what: "administration", why: "no-longer-admin", target: ADMIN } }],
      reply: { refusal: { code: "no-longer-admin" } },
    });
  });
});
