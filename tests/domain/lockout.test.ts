import { describe, expect, test, vi } from "vitest";
import type { Account, BlockedReason } from "@/lib/domain/account";
import { nobody } from "@/lib/domain/invitation";
import { mayUnlockByLink, recordWrong, unlock } from "@/lib/domain/lockout";
import { judgePassword, nextStep, typedPassword } from "@/lib/domain/sign-in";
import { hours, minutes } from "@/lib/domain/time";
import { ago, ahead, anAccount, anAttempt, anOccasion, NOW } from "@/tests/support/accounts";

const typed = (fits: string | null) => ({ fits, attemptId: "attempt", returnTo: "/users", unlockToken: "unlock token" });
const guess = (account: Account) => judgePassword(account, typed(null), anOccasion());
const answer = (account: Account) => judgePassword(account, typed(account.passwordHash), anOccasion());

/** One wrong password after the other, as the row lock lines them up. */
const guesses = (count: number, start = anAccount()) => {
  const decisions = [guess(start)];
  while (decisions.length < count) decisions.push(guess(decisions.at(-1)?.account ?? start));
  return decisions;
};

const fate = (account?: Account) => [account?.blockedReason, account?.wrongPasswords, account?.wrongTokens];

describe("wrong passwords", () => {
  test("the fifth blocks, the fourth does not [ASVS 6.3.1]", () => {
    const accounts = guesses(5).map((decision) => decision.account);
    expect(accounts.map((account) => account.blockedReason)).toEqual([null, null, null, null, "wrong_passwords"]);
    expect(accounts.map((account) => account.wrongPasswords)).toEqual([1, 2, 3, 4, 5]);
    expect(accounts[4]?.blockedAt).toEqual(NOW);
  });

  test("fifty of them give one block, one link, one mail that carries it, and no more counting [D4]", () => {
    const decisions = guesses(50);
    const expiresAt = ahead(hours(24));
    expect(decisions.flatMap(({ mails }) => mails ?? [])).toEqual([
      { kind: "blocked", reason: "wrong_passwords", unlockToken: "unlock token", expiresAt, invited: false },
    ]);
    expect(decisions.flatMap(({ link }) => link ?? [])).toEqual([{ purpose: "unlock", token: "unlock token", expiresAt }]);
    expect(decisions.flatMap(({ events }) => events).filter(({ type }) => type === "blocked")).toHaveLength(1);
    expect(decisions.at(-1)?.account.wrongPasswords).toBe(5);
  });

  test("each is recorded, with its number and without what was typed", () => {
    expect(guesses(2).map(({ events }) => events)).toEqual([
      [{ type: "sign-in-refused", details: { why: "wrong-password", count: 1 } }],
      [{ type: "sign-in-refused", details: { why: "wrong-password", count: 2 } }],
    ]);
  });

  test("the right password clears its own counter and leaves that of wrong tokens", () => {
    const { account, attempt } = answer(anAccount({ wrongPasswords: 4, wrongTokens: 3 }));
    expect(fate(account)).toEqual([null, 0, 3]);
    expect(attempt).toEqual(anAttempt({ id: "attempt", returnTo: "/users", expiresAt: ahead(minutes(10)) }));
  });

  test("a verdict on a hash that is no longer the account's counts as wrong [D4]", () => {
    const decision = judgePassword(anAccount(), typed("the hash of before"), anOccasion());
    expect([decision.account.wrongPasswords, decision.attempt]).toEqual([1, undefined]);
  });

  test("MAX_WRONG_PASSWORDS moves the limit and the sentence's number", async () => {
    vi.resetModules();
    vi.stubEnv("MAX_WRONG_PASSWORDS", "2");
    const { judgePassword: judge } = await import("@/lib/domain/sign-in");
    const decision = judge(anAccount({ wrongPasswords: 1 }), typed(null), anOccasion());
    expect(decision.account.blockedReason).toBe("wrong_passwords");
    expect(decision.reply).toEqual({ refusal: { code: "wrong-credentials", about: 2 } });
  });
});

describe("whoever cannot sign in", () => {
  const refused: [string, Account][] = [
    ["blocked by wrong passwords", anAccount({ blockedReason: "wrong_passwords", blockedAt: NOW, wrongPasswords: 5 })],
    ["blocked by wrong tokens", anAccount({ blockedReason: "wrong_tokens", blockedAt: NOW, wrongTokens: 5 })],
    ["blocked by an admin", anAccount({ blockedReason: "admin", blockedAt: NOW })],
    ["deleted", anAccount({ deletedAt: NOW })],
    ["whose invitation was revoked", anAccount({ passwordHash: null, invitationExpiresAt: ago(1) })],
    ["whose invitation is over", anAccount({ invitationExpiresAt: NOW })],
    ["unknown", nobody("stranger@example.com")],
  ];

  test.each(refused)("%s: right and wrong get the same reply, and nothing changes [ASVS 6.3.8]", (_, account) => {
    const [right, wrong] = [answer(account), guess(account)];
    expect(right).toEqual(wrong);
    expect(right.account).toEqual(account);
    expect([right.attempt, right.mails, right.link, right.session]).toEqual([undefined, undefined, undefined, undefined]);
    expect(right.reply).toEqual(guess(anAccount()).reply);
  });

  test("the reply at the block is the reply of every other wrong password [ASVS 6.3.8]", () => {
    const replies = new Set(guesses(7).map(({ reply }) => JSON.stringify(reply)));
    expect([...replies]).toEqual([JSON.stringify({ refusal: { code: "wrong-credentials", about: 5 } })]);
  });
});

describe("wrong tokens", () => {
  test("the fifth blocks by a counter of its own, with one mail", () => {
    const fourth = recordWrong(anAccount({ wrongTokens: 3, wrongPasswords: 4 }), "wrong_tokens", "t", NOW);
    expect([fate(fourth.account), fourth.mails]).toEqual([[null, 4, 4], []]);
    const fifth = recordWrong(fourth.account, "wrong_tokens", "t", NOW);
    expect(fate(fifth.account)).toEqual(["wrong_tokens", 4, 5]);
    expect(fifth.mails).toEqual([
      { kind: "blocked", reason: "wrong_tokens", unlockToken: "t", expiresAt: ahead(hours(24)), invited: false },
    ]);
  });
});

describe("unlocking", () => {
  const blocked = (blockedReason: BlockedReason | null) =>
    anAccount({ blockedReason, blockedAt: blockedReason && NOW, wrongPasswords: 5, wrongTokens: 5 });

  test.each([
    ["wrong_passwords", true],
    ["wrong_tokens", true],
    ["admin", false],
    [null, false],
  ] as const)("a mailed link may lift a block by %s: %s [ASVS 6.3.6]", (reason, may) => expect(mayUnlockByLink(blocked(reason))).toBe(may));

  test.each([
    ["wrong_passwords", true, null],
    ["wrong_passwords", false, "unlock"],
    ["wrong_tokens", true, "unlock"],
    ["wrong_tokens", false, "unlock"],
  ] as const)("after %s, 'it was me' being %s, a new password is asked for by: %s", (reason, itWasMe, asked) => {
    const { account, alerts, session, attempt } = unlock(blocked(reason), itWasMe);
    expect([account.blockedAt, ...fate(account)]).toEqual([null, null, 0, 0]);
    expect(account.newPasswordReason).toBe(asked);
    expect(alerts).toEqual(itWasMe ? [] : [{ kind: "not-me", name: "Ana Lopez", email: "ana@example.com" }]);
    expect([session, attempt]).toEqual([undefined, undefined]);
  });

  test("keeps a request for a new password that an admin made before", () => {
    expect(unlock({ ...blocked("wrong_passwords"), newPasswordReason: "admin" }, true).account.newPasswordReason).toBe("admin");
  });

  test("an attempt that renewed the password before owes the newly asked one, too", () => {
    const guesser = anAttempt({ newPasswordAt: ago(1) });
    const { account, endAttempts } = unlock(blocked("wrong_passwords"), false);
    expect(endAttempts === "all" || nextStep(guesser, account, NOW) === "new-password").toBe(true);
  });
});

describe("what was typed", () => {
  test("is forgiven outer spaces around a temporary password, and nowhere else [ASVS 6.2.8]", () => {
    expect(typedPassword(anAccount({ invitationExpiresAt: NOW }), " abcde-fghjk\n")).toBe("abcde-fghjk");
    expect(typedPassword(anAccount(), " own password ")).toBe(" own password ");
    expect(typedPassword(null, " own password ")).toBe(" own password ");
  });
});
