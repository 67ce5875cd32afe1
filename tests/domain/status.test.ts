import { describe, expect, test } from "vitest";
import { type Account, maySeePortal, type Status, statusOf } from "@/lib/domain/account";
import { days } from "@/lib/domain/time";
import { ago, ahead, anAccount, NOW, SECOND } from "@/tests/support/accounts";

/** What makes each status, in their order: of several that fit the first is the one. */
const causes: [Status, Partial<Account>][] = [
  ["deleted", { deletedAt: NOW }],
  ["blocked-by-admin", { blockedReason: "admin", blockedAt: NOW }],
  ["blocked-wrong-passwords", { blockedReason: "wrong_passwords", blockedAt: NOW }],
  ["blocked-wrong-tokens", { blockedReason: "wrong_tokens", blockedAt: NOW }],
  ["invitation-expired", { invitationExpiresAt: ago(SECOND) }],
  ["invited", { invitationExpiresAt: ahead(SECOND) }],
  ["password-expired", { passwordChangedAt: ago(days(90) + SECOND) }],
  ["away", { lastSignInAt: ago(days(30) + SECOND) }],
  ["active", {}],
];

describe("the one status of a person", () => {
  test.each(causes)("is %s for its cause alone", (status, facts) => expect(statusOf(anAccount(facts), NOW)).toBe(status));

  test.each(causes.map(([status], at) => [status, at] as const))("is %s when all that comes after it is true as well", (status, at) => {
    const facts: Partial<Account> = Object.assign(
      {},
      ...causes
        .slice(at)
        .reverse()
        .map(([, cause]) => cause),
    );
    expect(statusOf(anAccount(facts), NOW)).toBe(status);
  });

  test.each([
    ["an invitation ends at its last moment", { invitationExpiresAt: NOW }, "invitation-expired"],
    ["a revoked invitation counts as expired", { passwordHash: null, invitationExpiresAt: ahead(SECOND) }, "invitation-expired"],
    ["a row with only name, e-mail and role was never invited", { passwordHash: null }, "invitation-expired"],
    ["a password of 90 days still works", { passwordChangedAt: ago(days(90)), lastSignInAt: NOW }, "active"],
    ["30 days away are not more than 30", { lastSignInAt: ago(days(30)) }, "active"],
    ["a password that was asked for leaves the person active", { newPasswordReason: "admin" }, "active"],
  ] as [string, Partial<Account>, Status][])("%s", (_, facts, status) => expect(statusOf(anAccount(facts), NOW)).toBe(status));

  test.each([
    ["password-expired", { passwordChangedAt: ago(days(91)) }],
    ["away", { lastSignInAt: ago(days(31)) }],
  ] as [Status, Partial<Account>][])("stays %s when a new password was asked for, too", (status, facts) =>
    expect(statusOf(anAccount({ ...facts, newPasswordReason: "admin" }), NOW)).toBe(status),
  );
});

describe("a running session", () => {
  test.each([
    ["a good account", {}, true],
    ["a block by wrong passwords, or anybody could throw anybody out", { blockedReason: "wrong_passwords" }, true],
    ["a block by wrong tokens", { blockedReason: "wrong_tokens" }, true],
    ["a block by an admin", { blockedReason: "admin" }, false],
    ["a deletion", { deletedAt: NOW }, false],
  ] as const)("with %s counts: %3$s [ASVS 7.4.2]", (_, facts, counts) => expect(maySeePortal(anAccount(facts))).toBe(counts));
});
