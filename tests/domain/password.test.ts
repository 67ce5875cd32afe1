import { readFileSync } from "node:fs";
import { dictionary } from "@zxcvbn-ts/language-common";
import { describe, expect, test } from "vitest";
import { revokeInvitation } from "@/lib/domain/invitation";
import {
  type Candidate,
  CONTEXT_WORDS,
  faultsOf,
  type PasswordFault,
  personalWords,
  setNewPassword,
  visibleFaults,
  withPassword,
} from "@/lib/domain/password";
import { nextStep } from "@/lib/domain/sign-in";
import { en } from "@/lib/messages/en";
import { isGuessable } from "@/lib/passwords/guessable";
import { aCandidate, ahead, anAccount, anAttempt, anOccasion, NOW } from "@/tests/support/accounts";

const owner = { name: "Al Müller", email: "a.lopez-garcia@example.com" };

describe("the rules that need nothing but the text [ASVS 6.2.1] [ASVS 6.2.5] [ASVS 6.2.9]", () => {
  test.each([
    ["11 letters", "q".repeat(11), ["too-short"]],
    ["12 letters", "q".repeat(12), []],
    ["128 letters", "q".repeat(128), []],
    ["129 letters", "q".repeat(129), ["too-long"]],
    ["11 emoji, each of two code units", "🦊".repeat(11), ["too-short"]],
    ["12 emoji", "🦊".repeat(12), []],
    ["128 emoji", "🦊".repeat(128), []],
    ["129 emoji", "🦊".repeat(129), ["too-long"]],
    ["12 spaces", " ".repeat(12), []],
    ["Cyrillic", "тихаяреканочью", []],
    ["the family name in capitals", "xx-MÜLLER-xx", ["personal"]],
    ["a part of the login", "correct lopez staple", ["personal"]],
    ["the whole login", "x a.lopez-garcia@example.com x", ["personal"]],
    ["the product's name", "GateHouse 2026", ["personal"]],
    ["a name of two letters", "always algae and altitude", []],
    ["short and personal", "müller", ["too-short", "personal"]],
  ])("%s", (_, password, faults) => expect(visibleFaults(password, owner)).toEqual(faults));

  test("personal words are name and login, each whole and in parts of four letters or longer, in lower case, and the product", () => {
    const words = personalWords(owner);
    const expected = ["al müller", "müller", "a.lopez-garcia", "lopez", "garcia", "a.lopez-garcia@example.com", "gatehouse"];
    expect(words).toEqual(expected);
    expect(personalWords({ name: "王伟", email: "jo@example.com" })).toEqual(["王伟", "jo@example.com", "gatehouse"]);
    expect(personalWords(owner, "Nordbank")).toEqual(expect.arrayContaining(["nordbank", "gatehouse"]));
  });
});

describe("guessable passwords", () => {
  const words = [...personalWords(owner), ...CONTEXT_WORDS];

  test.each(["gatehouse2026", "Gatehouse!2026", "adminadminadmin", "müllermüller1", "password12345", "qwertyuiop123"])(
    "%s is refused [ASVS 6.2.11]",
    (password) => expect(isGuessable(password, words)).toBe(true),
  );

  test.each(["river anvil ochre plinth", "tqmvhwzkplyb", "снег молчит над рекой"])("%s is accepted [ASVS 6.2.5]", (password) =>
    expect(isGuessable(password, words)).toBe(false),
  );

  test("the commonest passwords that are long enough are refused [ASVS 6.2.4]", () => {
    const long = dictionary["passwords-common"].filter((password) => [...String(password)].length >= 12);
    const leaked = readFileSync("lib/passwords/common-passwords.txt", "utf8").trimEnd().split("\n");
    expect(leaked.filter((password) => visibleFaults(password, owner).length === 0).length).toBeGreaterThan(3000);
    expect([...long, ...leaked].filter((password) => !isGuessable(String(password).toUpperCase(), []))).toEqual([]);
  }, 60_000);
});

describe("what only the server finds out [ASVS 6.4.1]", () => {
  test.each([
    ["nothing", {}, null, []],
    ["easy to guess", { guessable: true }, null, ["guessable"]],
    ["known from a breach [ASVS 6.2.12]", { breached: true }, null, ["breached"]],
    ["the current one", { isCurrent: true }, null, ["reused"]],
    ["one of the remembered", { isRemembered: true }, null, ["reused"]],
    ["the temporary one", { isCurrent: true }, ahead(1), ["temporary"]],
    [
      "several faults at once",
      { visible: ["too-short"], guessable: true, breached: false, isRemembered: true },
      null,
      ["too-short", "guessable", "reused"],
    ],
  ] as [string, Partial<Candidate>, Date | null, PasswordFault[]][])("%s", (_, facts, invitationExpiresAt, faults) =>
    expect(faultsOf(anAccount({ invitationExpiresAt }), aCandidate(facts))).toEqual(faults),
  );

  test("every fault has a rule and a sentence of its own", () => {
    const { passwordRules, faults: inWords } = en.client;
    const faults = Object.keys(passwordRules) as PasswordFault[];
    const sentences = faults.map((fault) => inWords[fault]);
    expect(new Set(Object.values(passwordRules)).size).toBe(7);
    expect(new Set(sentences).size).toBe(7);
    expect(sentences.every((sentence) => /^[A-Z].*\.$/.test(sentence))).toBe(true);
    expect(inWords["too-short"]).toBe("Use at least 12 characters.");
  });
});

describe("the history", () => {
  test("remembers the last four, the latest first", () => {
    const hashes = ["2", "3", "4", "5", "6", "7"];
    const account = hashes.reduce((before, hash) => withPassword(before, hash, NOW), anAccount({ passwordHash: "1" }));
    expect([account.passwordHash, account.passwordHistory]).toEqual(["7", ["6", "5", "4", "3"]]);
  });

  test("a new password ends the invitation, the request and the count of wrong ones", () => {
    const before = anAccount({ invitationExpiresAt: ahead(1), newPasswordReason: "admin", wrongPasswords: 4, wrongTokens: 2 });
    const after = withPassword(before, "own", NOW);
    expect(after).toEqual({
      ...before,
      passwordHash: "own",
      passwordHistory: ["hash of her password"],
      passwordChangedAt: NOW,
      invitationExpiresAt: null,
      newPasswordReason: null,
      wrongPasswords: 0,
    });
  });
});

describe("setting a new password", () => {
  test("changes it, tells the owner, and ends every session and other attempt [D13]", () => {
    const decision = setNewPassword(anAccount({ newPasswordReason: "admin" }), anAttempt(), aCandidate(), anOccasion());
    expect(decision.account.passwordHash).toBe("new hash");
    expect(decision.endSessions).toBe("all");
    expect(decision.mails).toEqual([{ kind: "password-changed" }]);
    expect(decision.attempt).toEqual(anAttempt({ newPasswordAt: NOW }));
    expect(nextStep(decision.attempt ?? null, decision.account, NOW)).toBe("done");
  });

  test("a refused one changes nothing and keeps the attempt owing it", () => {
    const account = anAccount({ newPasswordReason: "admin" });
    const decision = setNewPassword(account, anAttempt(), aCandidate({ guessable: true }), anOccasion());
    expect(decision).toEqual({
      account,
      events: [{ type: "password-refused", details: { faults: "guessable" } }],
      reply: { faults: ["guessable"] },
    });
  });

  test.each([
    ["an invitation that was revoked meanwhile", revokeInvitation(anAccount({ invitationExpiresAt: ahead(1) }), anOccasion()).account],
    ["an account that an admin blocked meanwhile", anAccount({ newPasswordReason: "admin", blockedReason: "admin", blockedAt: NOW })],
    ["an account whose owner set a password meanwhile, and so ended this attempt", withPassword(anAccount(), "hash of the owner", NOW)],
  ])("does nothing for %s: judged under the lock [D4] [D13]", (_, account) => {
    expect(setNewPassword(account, anAttempt(), aCandidate(), anOccasion()).account).toEqual(account);
  });
});
