import { describe, expect, test } from "vitest";
import type { Account } from "@/lib/domain/account";
import { mayUnlockByLink, unlockByLink, unlocksCountSince } from "@/lib/domain/lockout";
import { RESETS_AN_HOUR, UNLOCKS_A_DAY } from "@/lib/domain/policy";
import { askForReset, mayReset, resetPassword, resetsCountSince } from "@/lib/domain/reset";
import { days, hours, minutes } from "@/lib/domain/time";
import { aCandidate, ago, ahead, anAccount, anOccasion, NOW } from "@/tests/support/accounts";

const blocked = (blockedReason: "wrong_passwords" | "wrong_tokens" | "admin") =>
  anAccount({ blockedReason, blockedAt: ago(minutes(5)), wrongPasswords: 5, wrongTokens: 5 });

const barred: [string, Account][] = [
  ["blocked by an admin", blocked("admin")],
  ["invited", anAccount({ invitationExpiresAt: ahead(hours(1)) })],
  ["whose invitation is over", anAccount({ invitationExpiresAt: ago(hours(1)) })],
  ["without a password", anAccount({ passwordHash: null })],
  ["deleted", anAccount({ deletedAt: NOW })],
];

describe("asking for a link", () => {
  const ask = (account: Account, mailsBefore = 0) => askForReset(account, mailsBefore, "reset token", anOccasion());

  test.each([
    ["in good standing", anAccount()],
    ["blocked by wrong passwords", blocked("wrong_passwords")],
    ["blocked by wrong tokens", blocked("wrong_tokens")],
  ])("somebody %s gets one link that lives an hour, and nothing else changes", (_, account) => {
    const decision = ask(account);
    expect(decision.mails).toEqual([{ kind: "password-reset", resetToken: "reset token", expiresAt: ahead(hours(1)) }]);
    expect(decision.link).toEqual({ purpose: "reset", token: "reset token", expiresAt: ahead(hours(1)) });
    expect(decision.account).toBe(account);
  });

  test.each(barred)("somebody %s gets none, and the same reply", (_, account) => {
    const { mails, link, reply, account: after } = ask(account);
    expect([mails, link, reply, after]).toEqual([undefined, undefined, ask(anAccount()).reply, account]);
  });

  test("at most three mails leave in an hour", () => {
    expect(ask(anAccount(), RESETS_AN_HOUR - 1).mails).toHaveLength(1);
    expect(ask(anAccount(), RESETS_AN_HOUR).mails).toBeUndefined();
    expect([RESETS_AN_HOUR, resetsCountSince(NOW)]).toEqual([3, ago(hours(1))]);
  });

  test("every request is recorded with what came of it", () => {
    const outcomes = [ask(anAccount()), ask(anAccount(), 3), ask(blocked("admin"))].map(({ events }) => events);
    expect(outcomes).toEqual(
      ["sent", "too-many", "not-possible"].map((outcome) => [{ type: "password-reset-asked", details: { outcome } }]),
    );
  });
});

describe("setting the password by the link", () => {
  const reset = (account: Account, found = aCandidate()) => resetPassword(account, found, anOccasion());

  test("changes it, voids the links, ends all sessions and signs nobody in [D13]", () => {
    const decision = reset(anAccount({ wrongPasswords: 4, newPasswordReason: "unlock" }));
    expect(decision.account).toEqual(
      anAccount({ passwordHash: "new hash", passwordChangedAt: NOW, passwordResetAt: NOW, passwordHistory: ["hash of her password"] }),
    );
    expect(decision).toMatchObject({ endSessions: "all", voidLinks: ["reset", "unlock"], mails: [{ kind: "password-changed" }] });
    expect(decision.events).toEqual([{ type: "password-changed", details: { by: "reset" } }]);
    expect([decision.session, decision.attempt, decision.reply]).toEqual([undefined, undefined, { stillBlocked: false }]);
  });

  test("lifts a block by wrong passwords and records it", () => {
    const { account, events, voidLinks, reply } = reset(blocked("wrong_passwords"));
    expect([account.blockedReason, account.blockedAt, account.wrongPasswords]).toEqual([null, null, 0]);
    expect(events.at(-1)).toEqual({ type: "unlocked", details: { by: "reset", reason: "wrong_passwords" } });
    expect([voidLinks, reply]).toEqual([["reset", "unlock"], { stillBlocked: false }]);
  });

  test("leaves a block by wrong tokens, and the link that unlocks it", () => {
    const { account, voidLinks, reply } = reset(blocked("wrong_tokens"));
    expect([account.blockedReason, account.wrongTokens, account.passwordHash]).toEqual(["wrong_tokens", 5, "new hash"]);
    expect([voidLinks, reply]).toEqual([["reset"], { stillBlocked: true }]);
  });

  test("a refused candidate changes nothing and leaves the link alive", () => {
    const { account, voidLinks, link, endSessions, reply } = reset(anAccount(), aCandidate({ guessable: true, isRemembered: true }));
    expect([account, voidLinks, link, endSessions]).toEqual([anAccount(), undefined, undefined, undefined]);
    expect(reply).toEqual({ faults: ["guessable", "reused"] });
  });

  test.each(barred)("is refused for somebody %s, however good the link", (_, account) => {
    expect(mayReset(account)).toBe(false);
    const decision = reset(account);
    expect([decision.account, decision.reply]).toEqual([account, { refusal: { code: "link-over" } }]);
  });
});

describe("answering a block by the link", () => {
  const answer = (account: Account, itWasMe: boolean, unlocksBefore = 0) => unlockByLink({ account, unlocksBefore }, itWasMe);

  test.each([
    ["wrong_passwords", true, "unlocked"],
    ["wrong_passwords", false, "not-me"],
    ["wrong_tokens", true, "renew"],
    ["wrong_tokens", false, "not-me"],
  ] as const)("after %s, 'it was me' being %s, the page says: %s", (reason, itWasMe, done) => {
    const { reply, voidLinks, endSessions, account } = answer(blocked(reason), itWasMe);
    expect([reply, voidLinks, account.blockedReason]).toEqual([{ done }, ["unlock"], null]);
    expect(endSessions).toBeUndefined();
  });

  test("whoever is on the way in is sent back when a new password is asked for", () => {
    const ends = (["wrong_passwords", "wrong_tokens"] as const).map((reason) => answer(blocked(reason), true).endAttempts);
    expect([...ends, answer(blocked("wrong_passwords"), false).endAttempts]).toEqual([undefined, "all", "all"]);
  });

  test.each([
    ["blocked by an admin", blocked("admin"), 0],
    ["not blocked", anAccount(), 0],
    ["deleted", { ...blocked("wrong_passwords"), deletedAt: NOW }, 0],
    ["unlocked three times within a day", blocked("wrong_passwords"), UNLOCKS_A_DAY],
  ])("lifts nothing for somebody %s [C4]", (_, account, unlocksBefore) => {
    const decision = answer(account, true, unlocksBefore);
    expect([decision.account, decision.reply, decision.alerts]).toEqual([account, { refusal: { code: "link-over" } }, undefined]);
  });

  test("the third unlocking of a day still works; a sign-in or a day forgives [C4]", () => {
    expect(mayUnlockByLink(blocked("wrong_passwords"), 2)).toBe(true);
    expect(unlocksCountSince({ lastSignInAt: null }, NOW)).toEqual(ago(days(1)));
    expect(unlocksCountSince({ lastSignInAt: ago(days(2)) }, NOW)).toEqual(ago(days(1)));
    expect(unlocksCountSince({ lastSignInAt: ago(hours(2)) }, NOW)).toEqual(ago(hours(2)));
  });
});
