import { describe, expect, test } from "vitest";
import type { Account, BlockedReason } from "@/lib/domain/account";
import { breakGlass } from "@/lib/domain/break-glass";
import { nextStep } from "@/lib/domain/sign-in";
import { anAccount, anAttempt, NOW } from "@/tests/support/accounts";

const blocked = (blockedReason: BlockedReason, facts: Partial<Account> = {}) =>
  anAccount({ blockedReason, blockedAt: NOW, wrongPasswords: 5, wrongTokens: 5, ...facts });
const plain = { resetTwoFactor: false };
const reset = { resetTwoFactor: true };
const who = { name: "Ana Lopez", email: "ana@example.com" };

describe("the break-glass", () => {
  test.each(["admin", "wrong_passwords", "wrong_tokens"] as const)("lifts a block by %s, and tells the owner and the admins", (reason) => {
    const decision = breakGlass(blocked(reason, { twoFactorKey: "key" }), plain);
    expect(decision.account).toMatchObject({
      blockedAt: null,
      blockedReason: null,
      wrongPasswords: 0,
      wrongTokens: 0,
      twoFactorKey: "key",
    });
    expect(decision.events).toEqual([
      { type: "break-glass-used", details: { unblocked: true, twoFactorReset: false } },
      { type: "unlocked", details: { by: "shell", reason } },
    ]);
    expect(decision.mails).toEqual([{ kind: "unblocked" }]);
    expect(decision.alerts).toEqual([{ kind: "unlocked-from-shell", ...who, unblocked: true, twoFactorReset: false }]);
    expect([decision.voidLinks, decision.endSessions]).toEqual([["unlock"], undefined]);
  });

  test("asks for a new password after wrong tokens, also of whoever is half way in", () => {
    const { account, endAttempts } = breakGlass(blocked("wrong_tokens"), plain);
    expect([nextStep(anAttempt(), account, NOW), endAttempts]).toEqual(["new-password", "all"]);
  });

  test("takes the authenticator app away when asked to, and ends every session [D13]", () => {
    const decision = breakGlass(anAccount({ twoFactorKey: "key", recoveryCodeHashes: ["hash"], twoFactorRequired: true }), reset);
    expect(decision.account).toMatchObject({ twoFactorKey: null, recoveryCodeHashes: [], twoFactorRequired: true });
    expect(decision.events).toEqual([
      { type: "break-glass-used", details: { unblocked: false, twoFactorReset: true } },
      { type: "two-factor-reset", details: { by: "shell" } },
    ]);
    expect(decision.mails).toEqual([{ kind: "two-factor-reset" }]);
    expect(decision.alerts).toEqual([{ kind: "unlocked-from-shell", ...who, unblocked: false, twoFactorReset: true }]);
    expect([decision.endSessions, decision.voidLinks]).toEqual(["all", undefined]);
  });

  test("does both at once, and nothing of one is lost by the other", () => {
    const decision = breakGlass(blocked("wrong_tokens", { twoFactorKey: "key" }), reset);
    expect(decision.account).toMatchObject({ blockedReason: null, twoFactorKey: null, newPasswordReason: "unlock" });
    expect(decision.events.map(({ type }) => type)).toEqual(["break-glass-used", "unlocked", "two-factor-reset"]);
    expect(decision.mails?.map(({ kind }) => kind)).toEqual(["unblocked", "two-factor-reset"]);
    expect([decision.endSessions, decision.voidLinks]).toEqual(["all", ["unlock"]]);
    expect(decision.reply).toEqual({ unblocked: true, twoFactorReset: true });
  });

  test("unblocks whoever has no authenticator app to take away", () => {
    expect(breakGlass(blocked("admin"), reset).reply).toEqual({ unblocked: true, twoFactorReset: false });
  });

  test.each([
    ["a deleted account", anAccount({ deletedAt: NOW, blockedReason: "admin", blockedAt: NOW }), plain, "account-deleted"],
    ["an account that is not blocked", anAccount({ twoFactorKey: "key" }), plain, "nothing-to-unlock"],
    ["an account that is neither blocked nor enrolled", anAccount(), reset, "nothing-to-reset"],
  ] as const)("does nothing to %s", (_, account, wish, code) => {
    expect(breakGlass(account, wish)).toEqual({
      account,
      events: [{ type: "access-denied", details: { what: "break-glass", why: code } }],
      reply: { refusal: { code } },
    });
  });
});
