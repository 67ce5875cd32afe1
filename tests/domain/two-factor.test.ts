import { generateSync } from "otplib";
import * as v from "valibot";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { Account } from "@/lib/domain/account";
import { recoveryCodeInput, savedInput, tokenInput } from "@/lib/domain/schemas";
import { nextStep } from "@/lib/domain/sign-in";
import { seconds } from "@/lib/domain/time";
import { judgeRecoveryCode, judgeToken, withoutTwoFactor } from "@/lib/domain/two-factor";
import { confirmCodesSaved, confirmSetup, pendingKeyOf, startSetup } from "@/lib/domain/two-factor-setup";
import { messages, refusalIn } from "@/lib/messages";
import { hashOfCode, newRecoveryCodes, openCodes } from "@/lib/sign-in/recovery-codes";
import { groupsOfFour, keyUri, matchSealed, matchToken, newKey, openKey, sealKey } from "@/lib/sign-in/totp";
import { ago, ahead, anAccount, anAttempt, anOccasion, NOW } from "@/tests/support/accounts";

const KEY = newKey();
const STEP = Math.floor(NOW.getTime() / seconds(30));
const tokenOf = (step: number, secret = KEY) => generateSync({ secret, epoch: step * 30 });
const enrolled = (facts: Partial<Account> = {}) => anAccount({ twoFactorKey: "sealed key", recoveryCodeHashes: ["a", "b", "c"], ...facts });
const judge = (account: Account, match: Parameters<typeof judgeToken>[2]) =>
  judgeToken(account, anAttempt(), match, "unlock token", anOccasion());
const said = (reply: ReturnType<typeof confirmSetup>["reply"]) => "fault" in reply && refusalIn(messages.en, reply.fault);
const kinds = (mails: { kind: string }[] = []) => mails.map(({ kind }) => kind);

describe("a token against a key [RFC 6238] [D10]", () => {
  test("the vector of RFC 6238, appendix B: 94287082 at 59 s, of which six digits remain", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(matchToken(secret, "287082", new Date(59_000))).toEqual({ step: 1 });
  });

  test.each([
    ["ten minutes and a step ago", -21, null],
    ["ten minutes ago", -20, { secondsOff: -600 }],
    ["two steps ago", -2, { secondsOff: -60 }],
    ["one step ago", -1, { step: STEP - 1 }],
    ["now", 0, { step: STEP }],
    ["the next step", 1, { secondsOff: 30 }],
    ["in ten minutes", 20, { secondsOff: 600 }],
    ["in ten minutes and a step", 21, null],
  ])("%s", (_, offset, match) => expect(matchToken(KEY, tokenOf(STEP + offset), NOW)).toEqual(match));

  test.each([
    ["the first millisecond of a step", 0],
    ["the last millisecond of a step", 29_999],
  ])("at %s the current step and the one before it are good, and no other", (_, offset) => {
    const now = new Date(STEP * seconds(30) + offset);
    const good = [-2, -1, 0, 1].filter((step) => "step" in (matchToken(KEY, tokenOf(STEP + step), now) ?? {}));
    expect(good).toEqual([-1, 0]);
  });

  test("another key's token is nothing", () => expect(matchToken(KEY, tokenOf(STEP, newKey()), NOW)).toBeNull());

  test("a key has 160 bits, is shown in groups of four, and travels in the address that apps know", () => {
    expect(KEY).toMatch(/^[A-Z2-7]{32}$/);
    expect(newKey()).not.toBe(KEY);
    expect(groupsOfFour(KEY)).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(keyUri(KEY, "ana@example.com")).toBe(`otpauth://totp/Gatehouse:ana%40example.com?secret=${KEY}&issuer=Gatehouse`);
  });
});

describe("signing in with a token", () => {
  test("the right one is good once: the same, and any older one, is refused and counted [ASVS 6.5.1]", () => {
    const first = judge(enrolled({ wrongTokens: 3 }), { step: STEP });
    expect(first.account).toMatchObject({ wrongTokens: 0, twoFactorLastStep: STEP });
    expect(first.attempt).toEqual(anAttempt({ twoFactorAt: NOW }));
    expect([first.events, first.mails]).toEqual([[{ type: "token-accepted" }], undefined]);
    for (const step of [STEP, STEP - 1]) {
      const again = judge(first.account, { step });
      expect(again.reply).toEqual({ refusal: { code: "token-used" } });
      expect([again.account.wrongTokens, again.account.twoFactorLastStep, again.attempt]).toEqual([1, STEP, undefined]);
    }
    expect(judge(first.account, { step: STEP + 1 }).attempt).toBeDefined();
  });

  test("wrong ones count by themselves, tell the owner once, and the fifth blocks with one mail [ASVS 6.3.1]", () => {
    const decisions = [judge(enrolled({ wrongPasswords: 2 }), null)];
    while (decisions.length < 7) decisions.push(judge(decisions.at(-1)?.account ?? enrolled(), null));
    expect(decisions.map(({ mails }) => kinds(mails))).toEqual([["wrong-token"], [], [], [], ["blocked"], [], []]);
    expect(decisions.map(({ account }) => account.blockedReason).slice(3, 5)).toEqual([null, "wrong_tokens"]);
    expect(decisions.at(-1)?.account).toMatchObject({ wrongTokens: 5, wrongPasswords: 2 });
    for (const { reply } of decisions.slice(0, 4)) expect(reply).toEqual({ refusal: { code: "wrong-token", about: 5 } });
    for (const { reply, account } of decisions.slice(4)) {
      expect(reply).toEqual({ attempt: anAttempt(), account });
      expect(nextStep(anAttempt(), account, NOW)).toBe("password");
    }
  });

  test("a block at the first wrong one sends the mail about the block alone", async () => {
    vi.resetModules();
    vi.stubEnv("MAX_WRONG_TOKENS", "1");
    const { judgeToken: strict } = await import("@/lib/domain/two-factor");
    expect(kinds(strict(enrolled(), anAttempt(), null, "t", anOccasion()).mails)).toEqual(["blocked"]);
  });

  test("a slow clock is told; a fast one is not, since that token will be right in a while", () => {
    expect(judge(enrolled(), { secondsOff: -60 }).reply).toEqual({ refusal: { code: "clock-off", about: -60 } });
    expect(judge(enrolled(), { secondsOff: 60 }).reply).toEqual(judge(enrolled(), null).reply);
    expect(judge(enrolled(), { secondsOff: 60 }).account.wrongTokens).toBe(1);
  });

  test.each([
    ["blocked by an admin", enrolled({ blockedReason: "admin", blockedAt: NOW })],
    ["blocked by wrong tokens", enrolled({ blockedReason: "wrong_tokens", blockedAt: NOW, wrongTokens: 5 })],
    ["deleted", enrolled({ deletedAt: NOW })],
    ["without two-factor authentication", anAccount()],
  ])("%s: right and wrong get the same reply, and nothing changes", (_, account) => {
    const [right, wrong] = [judge(account, { step: STEP }), judge(account, null)];
    expect(right).toEqual(wrong);
    expect([right.account, right.attempt, right.mails]).toEqual([account, undefined, undefined]);
    const byCode = judgeRecoveryCode(account, anAttempt(), "a", "t", anOccasion());
    expect([byCode.account, byCode.attempt, byCode.mails]).toEqual([account, undefined, undefined]);
  });
});

describe("a token of an earlier QR code", () => {
  const [before, id] = [newKey(), anAccount().id];
  const account = enrolled({ twoFactorKey: sealKey(KEY, id), twoFactorFormerKey: sealKey(before, id) });
  const matched = (token: string) => matchSealed(account.twoFactorKey, account, token, NOW);

  test("is told from a wrong one, and a right one stays right", () => {
    expect(matched(tokenOf(STEP, before))).toEqual({ former: true });
    expect(matched(tokenOf(STEP))).toEqual({ step: STEP });
    expect(matched(tokenOf(STEP - 3))).toEqual({ secondsOff: -90 });
    expect(matched(tokenOf(STEP, newKey()))).toBeNull();
  });

  test("is refused in words of its own, and counted like any other", () => {
    const { reply, account: after } = judge(account, { former: true });
    expect(reply).toEqual({ refusal: { code: "earlier-qr-code" } });
    expect(after.wrongTokens).toBe(1);
  });

  test("is known after a setup begun anew, another phone, a reset and a turning off", () => {
    const again = startSetup(anAccount({ twoFactorPendingKey: "first sealed1" }), "second", "sealed2").account;
    expect([again.twoFactorPendingKey, again.twoFactorFormerKey]).toEqual(["second sealed2", "sealed1"]);
    const reply = confirmSetup(again, anAttempt({ id: "second" }), { former: true }, { sealed: "", hashes: [] }, anOccasion()).reply;
    expect(said(reply)).toContain("earlier QR code");
    expect(withoutTwoFactor(enrolled())).toMatchObject({ twoFactorKey: null, twoFactorFormerKey: "sealed key" });
  });
});

describe("signing in with a recovery code", () => {
  const use = (account: Account, hash: string) => judgeRecoveryCode(account, anAttempt(), hash, "unlock token", anOccasion());

  test("each is good once, and the owner is told how many are left [ASVS 6.5.1]", () => {
    const first = use(enrolled({ wrongTokens: 4 }), "b");
    expect(first.account).toMatchObject({ recoveryCodeHashes: ["a", "c"], wrongTokens: 0, twoFactorLastStep: null });
    expect(first.mails).toEqual([{ kind: "recovery-code-used", left: 2 }]);
    expect(first.events).toEqual([{ type: "recovery-code-used", details: { left: 2 } }]);
    expect(first.attempt).toEqual(anAttempt({ twoFactorAt: NOW }));
    const again = use(first.account, "b");
    expect(again.reply).toEqual({ refusal: { code: "wrong-recovery-code", about: 5 } });
    expect([again.attempt, again.account.wrongTokens]).toEqual([undefined, 1]);
  });

  test("wrong codes and wrong tokens fill one counter", () => {
    const four = judge(judge(judge(judge(enrolled(), null).account, null).account, null).account, null).account;
    expect(use(four, "x").account.blockedReason).toBe("wrong_tokens");
  });
});

describe("setting up", () => {
  const attempt = anAttempt();
  const codes = { sealed: "sealed codes", hashes: ["a", "b"] };
  const started = startSetup(anAccount({ twoFactorRequired: true }), attempt.id, "sealed key").account;
  const confirm = (account: Account, match: Parameters<typeof confirmSetup>[2], by = attempt) =>
    confirmSetup(account, by, match, codes, anOccasion());

  test("the pending key stays over reloads, and another attempt gets one of its own [D11]", () => {
    expect(pendingKeyOf(started, attempt.id)).toBe("sealed key");
    expect(startSetup(started, attempt.id, "another").reply).toBe("sealed key");
    expect(pendingKeyOf(started, "another attempt")).toBeNull();
    expect(startSetup(started, "another attempt", "another").reply).toBe("another");
    expect(nextStep(attempt, started, NOW)).toBe("two-factor-setup");
  });

  test("a wrong token keeps the key, is not counted, and says what is wrong", () => {
    for (const match of [null, { secondsOff: 90 }, { secondsOff: -90 }]) {
      const { account, mails, attempt: changed } = confirm(started, match);
      expect([account, mails, changed]).toEqual([started, undefined, undefined]);
    }
    expect(said(confirm(started, { secondsOff: 90 }).reply)).toContain("90 seconds fast");
    expect(said(confirm(started, { secondsOff: -90 }).reply)).toContain("90 seconds slow");
    expect(said(confirm(started, null).reply)).toContain("This token is not right.");
  });

  test("the right token makes the key the account's, is used up, and ends everything that began without it [D13]", () => {
    const { account, ...decision } = confirm(started, { step: STEP });
    expect(account).toMatchObject({ twoFactorKey: "sealed key", twoFactorPendingKey: null, twoFactorLastStep: STEP });
    expect(account.recoveryCodeHashes).toEqual(codes.hashes);
    expect(decision).toMatchObject({ endSessions: "all", mails: [{ kind: "two-factor-set-up" }], events: [{ type: "two-factor-set-up" }] });
    expect(decision.attempt).toEqual(anAttempt({ twoFactorAt: NOW, recoveryCodes: "sealed codes" }));
    expect(judge(account, { step: STEP }).reply).toEqual({ refusal: { code: "token-used" } });
  });

  test("an active key is never replaced, and nobody is enrolled who cannot sign in [D11]", () => {
    const others = [
      { ...started, twoFactorKey: "active" },
      { ...started, blockedReason: "admin" as const, blockedAt: NOW },
    ];
    for (const account of others) expect(confirm(account, { step: STEP })).toMatchObject({ account, reply: { attempt, account } });
    expect(confirm(started, { step: STEP }, anAttempt({ id: "another attempt" })).account).toEqual(started);
  });

  test("the codes are owed until the person says they are saved", () => {
    const { account, attempt: proven = attempt } = confirm(started, { step: STEP });
    expect(nextStep(proven, account, NOW)).toBe("recovery-codes");
    const { attempt: saved = proven, events } = confirmCodesSaved(account, proven);
    expect(nextStep(saved, account, NOW)).toBe("done");
    expect([saved.recoveryCodes, events]).toEqual([null, [{ type: "recovery-codes-saved" }]]);
  });
});

describe("what is sealed and hashed", () => {
  beforeEach(() => {
    const settings = {
      APP_URL: "http://localhost:3000",
      DATABASE_URL: "postgres://localhost/x",
      RESEND_API_KEY: "re",
      MAIL_FROM: "a@example.com",
    };
    for (const [name, value] of Object.entries({ ...settings, AUTH_SECRET: "a secret of the tests that is long enough" }))
      vi.stubEnv(name, value);
  });

  test("ten different codes, which open for their attempt alone and are honoured however they are typed", () => {
    const { sealed, hashes } = newRecoveryCodes("attempt");
    const codes = openCodes(sealed, "attempt");
    expect(new Set(codes).size).toBe(10);
    expect(codes.map(hashOfCode)).toEqual(hashes);
    for (const code of codes) expect(code).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(hashOfCode(` ${codes[0]?.toUpperCase().replaceAll("-", " ")} `)).toBe(hashes[0]);
    expect(() => openCodes(sealed, "another attempt")).toThrow();
  });

  test("a sealed key moved to another account does not open [D10]", () => {
    expect(openKey(sealKey(KEY, "ana"), "ana")).toBe(KEY);
    expect(() => openKey(sealKey(KEY, "ana"), "eve")).toThrow();
  });
});

describe("what is typed", () => {
  const token = (typed: unknown) => {
    const parsed = v.safeParse(tokenInput, { token: typed });
    return parsed.success ? parsed.output.token : null;
  };
  test.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["000000", "000000"],
    ["12345", null],
    ["1234567", null],
    ["12345a", null],
    ["١٢٣٤٥٦", null],
    ["１２３４５６", null],
    ["-12345", null],
    [" ".repeat(10_000), null],
    [123456, null],
    [["123456"], null],
  ])("%j as a token: %j [D10]", (typed, canonical) => expect(token(typed)).toBe(canonical));

  test("a box must be ticked, as a form posts it and as the browser sees it", () => {
    const accepts = (fields: object) => v.safeParse(savedInput, fields).success;
    expect([{ saved: "on" }, { saved: true }].map(accepts)).toEqual([true, true]);
    expect([{}, { saved: false }, { saved: "off" }, { saved: "true" }, { saved: 1 }, { saved: "on", more: "" }].map(accepts)).not.toContain(
      true,
    );
    expect(v.safeParse(savedInput, {}).issues?.map(({ message }) => message)).toEqual(["codes-unsaved"]);
    expect(messages.en.client.faults["codes-unsaved"]).toBe("Save the codes first, then tick this box.");
  });

  test("a recovery code needs something to be typed", () => {
    expect(v.safeParse(recoveryCodeInput, { recoveryCode: " " }).success).toBe(false);
    expect(v.safeParse(recoveryCodeInput, { recoveryCode: " ABCDE-fghjk " }).output).toEqual({ recoveryCode: "ABCDE-fghjk" });
  });
});

test("an attempt that is over owes the password again, whatever it proved", () => {
  expect(nextStep(anAttempt({ twoFactorAt: ago(1), expiresAt: NOW }), enrolled(), NOW)).toBe("password");
  expect(nextStep(anAttempt({ twoFactorAt: ago(1), expiresAt: ahead(1) }), enrolled(), NOW)).toBe("done");
});
