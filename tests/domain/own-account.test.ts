import { describe, expect, test } from "vitest";
import type { Account } from "@/lib/domain/account";
import {
  changePassword,
  chooseLanguage,
  confirmOwnSetup,
  endOwnSessions,
  makeRecoveryCodes,
  ownCodesSaved,
  startOwnSetup,
  turnOffTwoFactor,
} from "@/lib/domain/own-account";
import { type Proof, prove } from "@/lib/domain/proof";
import type { TokenMatch } from "@/lib/domain/two-factor";
import { en } from "@/lib/messages/en";
import { aCandidate, anAccount, anOccasion, NOW } from "@/tests/support/accounts";

const own = { sessionId: "this session", token: "fresh token" };
const codes = { sealed: "sealed codes", hashes: ["x", "y"] };
const occasion = anOccasion();
const RIGHT = anAccount().passwordHash;
const enrolled = (facts: Partial<Account> = {}) =>
  anAccount({ twoFactorKey: "sealed key", twoFactorLastStep: 7, recoveryCodeHashes: ["a", "b"], ...facts });
const proof = (facts: Partial<Proof> = {}): Proof => ({ fits: RIGHT, second: null, unlockToken: "unlock", ...facts });
const token = (match: TokenMatch) => proof({ second: { match } });
const codeOf = (reply: unknown) => (reply as { refusal?: { code: string } } | null)?.refusal?.code ?? null;

describe("the proof of who somebody is [ASVS 7.5.1] [D4]", () => {
  const cases: [string, Account, Proof, string | null, Partial<Account>][] = [
    ["the password alone, where there is no second factor", anAccount({ wrongPasswords: 4 }), proof(), null, { wrongPasswords: 0 }],
    [
      "a wrong password",
      anAccount({ wrongPasswords: 3 }),
      proof({ fits: null }),
      "wrong-current-password",
      { wrongPasswords: 4, blockedReason: null },
    ],
    [
      "the fifth wrong one",
      anAccount({ wrongPasswords: 4 }),
      proof({ fits: null }),
      "wrong-current-password",
      { blockedReason: "wrong_passwords" },
    ],
    ["a hash that is no longer the account's", anAccount(), proof({ fits: "old" }), "wrong-current-password", { wrongPasswords: 1 }],
    ["the password without the token", enrolled({ wrongTokens: 2 }), proof(), "token-missing", { wrongTokens: 2 }],
    ["password and token", enrolled({ wrongTokens: 4 }), token({ step: 8 }), null, { wrongTokens: 0, twoFactorLastStep: 8 }],
    ["a token of before, which is no guess", enrolled(), token({ step: 7 }), "token-used", { wrongTokens: 0, twoFactorLastStep: 7 }],
    [
      "a wrong token: the right password does not clear its counter",
      enrolled({ wrongTokens: 3 }),
      token(null),
      "wrong-token",
      { wrongTokens: 4 },
    ],
    ["the fifth wrong token", enrolled({ wrongTokens: 4 }), token(null), "wrong-token", { blockedReason: "wrong_tokens" }],
    [
      "a recovery code",
      enrolled({ wrongTokens: 1 }),
      proof({ second: { codeHash: "a" } }),
      null,
      { wrongTokens: 0, recoveryCodeHashes: ["b"] },
    ],
    ["a used recovery code", enrolled(), proof({ second: { codeHash: "c" } }), "wrong-recovery-code", { wrongTokens: 1 }],
    [
      "a blocked account, whatever is typed",
      enrolled({ blockedAt: NOW, blockedReason: "wrong_passwords" }),
      token({ step: 8 }),
      "blocked-meanwhile",
      { twoFactorLastStep: 7 },
    ],
  ];

  test.each(cases)("%s", (_, account, typed, code, facts) => {
    const judged = prove(account, typed, occasion);
    expect("reply" in judged ? codeOf(judged.reply) : null).toBe(code);
    expect(judged.account).toMatchObject(facts);
  });

  test("a block by it is the block of the sign-in: one mail, one link", () => {
    const judged = prove(anAccount({ wrongPasswords: 4 }), proof({ fits: null }), occasion);
    expect(judged.mails?.map(({ kind }) => kind)).toEqual(["blocked"]);
    expect("link" in judged && judged.link?.token).toBe("unlock");
  });
});

/** Every rule that changes a credential, with a proof. */
const rules = {
  "change the password": (account: Account, typed: Proof) => changePassword(account, typed, own, aCandidate(), occasion),
  "begin a setup": (account: Account, typed: Proof) => startOwnSetup(account, typed, own, "sealed", occasion),
  "turn two-factor authentication off": (account: Account, typed: Proof) => turnOffTwoFactor(account, typed, own, occasion),
  "make recovery codes": (account: Account, typed: Proof) => makeRecoveryCodes(account, typed, own, codes, occasion),
};

describe.each(Object.entries(rules))("to %s", (_name, rule) => {
  test.each([
    ["without the password", proof({ fits: null, second: { match: { step: 8 } } })],
    ["without a token", proof()],
    ["with a wrong token", token(null)],
    ["with a token of before", token({ step: 7 })],
  ])("%s changes no credential, and the session's token stays", (_, typed) => {
    const before = enrolled();
    const { account, renew, reply, endSessions } = rule(before, typed);
    expect(codeOf(reply)).not.toBeNull();
    expect([renew, endSessions]).toEqual([undefined, undefined]);
    const { wrongPasswords: _p, wrongTokens: _t, ...credentials } = account;
    expect(before).toMatchObject(credentials);
  });

  test("with both the session goes on under another token [ASVS 7.2.4]", () => {
    const { renew, reply } = rule(enrolled(), token({ step: 8 }));
    expect([renew, reply]).toEqual([own, null]);
  });
});

test("what changed a credential ends every other session and is mailed [D13] [ASVS 6.3.7]", () => {
  const changes = {
    "password-changed": rules["change the password"](enrolled(), token({ step: 8 })),
    "two-factor-turned-off": rules["turn two-factor authentication off"](enrolled(), token({ step: 8 })),
    "recovery-codes-made": rules["make recovery codes"](enrolled(), token({ step: 8 })),
    "two-factor-set-up": confirmOwnSetup(anAccount({ twoFactorPendingKey: "this session key" }), { step: 9 }, own, codes),
  };
  for (const [kind, decision] of Object.entries(changes)) {
    expect(decision.mails?.map((mail) => mail.kind)).toEqual([kind]);
    expect(decision.events[0].type).toBe(kind);
    expect(decision.endSessions).toEqual({ except: "this session" });
  }
});

test("a recovery code that proves is mailed as used, too", () => {
  const { mails } = turnOffTwoFactor(enrolled(), proof({ second: { codeHash: "a" } }), own, occasion);
  expect(mails?.map(({ kind }) => kind)).toEqual(["recovery-code-used", "two-factor-turned-off"]);
});

test("a changed password voids the link that was mailed for a forgotten one, and a refused one does not [D13]", () => {
  const change = (candidate = aCandidate()) => changePassword(anAccount(), proof(), own, candidate, occasion).voidLinks;
  expect([change(), change(aCandidate({ guessable: true }))]).toEqual([["reset"], undefined]);
});

test("a refused password uses up neither token nor recovery code", () => {
  const account = enrolled();
  const decision = changePassword(account, token({ step: 8 }), own, aCandidate({ guessable: true, isRemembered: true }), occasion);
  expect(decision.account).toBe(account);
  expect(decision.reply).toEqual({ fields: { newPassword: ["guessable", "reused"] } });
  expect([en.client.faults.guessable, en.client.faults.reused]).toEqual([
    expect.stringContaining("easy to guess"),
    expect.stringContaining("used this password"),
  ]);
});

describe("a setup in the account area [D11]", () => {
  const begun = startOwnSetup(enrolled(), token({ step: 8 }), own, "sealed", occasion).account;

  test("leaves the present key in force until the token of the next one confirms it", () => {
    expect(begun.twoFactorKey).toBe("sealed key");
    const { account, recoveryCodes } = confirmOwnSetup(begun, { step: 9 }, own, codes);
    expect(account).toMatchObject({
      twoFactorKey: "sealed",
      twoFactorPendingKey: null,
      twoFactorLastStep: 9,
      recoveryCodeHashes: ["x", "y"],
    });
    expect(recoveryCodes).toEqual({ sessionId: "this session", sealed: "sealed codes" });
  });

  test("belongs to the session that began it", () => {
    const decision = confirmOwnSetup(begun, { step: 9 }, { ...own, sessionId: "another" }, codes);
    expect([codeOf(decision.reply), decision.account]).toEqual(["setup-over", begun]);
  });

  test("says when the phone's clock is off, and counts no wrong token", () => {
    const decision = confirmOwnSetup(begun, { secondsOff: 90 }, own, codes);
    expect(decision.account).toBe(begun);
    expect(decision.reply).toEqual({ fields: { token: [{ code: "clock-off", about: 90 }] } });
    expect(en.refusals["clock-off"](90)).toContain("90 seconds fast");
  });
});

test("where it is required, two-factor authentication cannot be turned off", () => {
  const account = enrolled({ twoFactorRequired: true });
  const decision = turnOffTwoFactor(account, token({ step: 8 }), own, occasion);
  expect([codeOf(decision.reply), decision.account]).toEqual(["two-factor-required", account]);
});

test("sessions end one by one or all but this; saved codes are shown no more", () => {
  expect(endOwnSessions(anAccount(), { only: "that" }).endSessions).toEqual({ only: "that" });
  expect(endOwnSessions(anAccount(), { except: "this" }).endSessions).toEqual({ except: "this" });
  expect(ownCodesSaved(anAccount(), "this").recoveryCodes).toEqual({ sessionId: "this", sealed: null });
});

test("a chosen language is the account's, and recorded; the same one again is nothing", () => {
  const chosen = chooseLanguage(anAccount({ language: "de" }), "fr");
  expect([chosen?.account.language, chosen?.events[0].type]).toEqual(["fr", "language-chosen"]);
  expect(chooseLanguage(anAccount({ language: "fr" }), "fr")).toBeNull();
});
