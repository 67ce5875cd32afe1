import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { userActionInput } from "@/lib/domain/admin-schemas";
import {
  changePasswordInput,
  forgotInput,
  idInput,
  inviteInput,
  loginInput,
  newPasswordInput,
  nothingInput,
  passwordInput,
  proofInput,
  recoveryCodeInput,
  savedInput,
  signInAgainInput,
  signInInput,
  tokenInput,
  unlockInput,
} from "@/lib/domain/schemas";
import { en } from "@/lib/messages/en";

const ID = "11111111-1111-4111-8111-111111111111";

/** The canonical login, or null for a refusal. */
const login = (typed: unknown) => {
  const parsed = v.safeParse(loginInput, typed);
  return parsed.success ? parsed.output : null;
};

describe("a login has one canonical form [ASVS 1.5.3] [D16]", () => {
  test.each([
    ["as it is", "ana@example.com", "ana@example.com"],
    ["capitals", "Ana.LOPEZ@Example.COM", "ana.lopez@example.com"],
    ["outer spaces, tabs and line ends", " \t\n ana@example.com \u00a0\u3000", "ana@example.com"],
    ["full-width letters", "ａｎａ@ｅｘａｍｐｌｅ．ｃｏｍ", "ana@example.com"],
    ["a full-width at sign, U+FF20", "ana\uff20example.com", "ana@example.com"],
    ["the Kelvin sign, U+212A", "\u212aim@example.com", "kim@example.com"],
    ["the long s, U+017F", "\u017fam@example.com", "sam@example.com"],
    ["a plus and other rare signs", "o'neil+x_y@mail.example.co.uk", "o'neil+x_y@mail.example.co.uk"],
  ])("%s", (_, typed, canonical) => expect(login(typed)).toBe(canonical));

  test("and that form stays as it is", () => expect(login(login("ANA\uff20Example.com"))).toBe("ana@example.com"));

  test.each([
    ["nothing", ""],
    ["spaces only", "   "],
    ["no at sign", "ana.example.com"],
    ["two at signs", "ana@b@example.com"],
    ["two at signs, one of them U+FF20", "ana@b\uff20example.com"],
    ["an encoded at sign", "ana%40example.com"],
    ["the dotless i, U+0131", "\u0131da@example.com"],
    ["the dotted capital I, U+0130", "\u0130da@example.com"],
    ["a Cyrillic a", "\u0430na@example.com"],
    ["a domain without a dot", "ana@localhost"],
    ["doubled dots", "ana..x@example.com"],
    ["a leading dot", ".ana@example.com"],
    ["a label that begins with a hyphen", "ana@-example.com"],
    ["a space inside", "ana lopez@example.com"],
    ["a line end inside", "ana@example.com\nbcc: eve@example.com"],
    ["NUL", "ana\0@example.com"],
    ["NUL at the end, which a trim would hide", "ana@example.com\0"],
    ["a lone surrogate", "ana\ud800@example.com"],
    ["a zero-width space", "ana\u200b@example.com"],
    ["angle brackets", "<ana@example.com>"],
    ["255 characters", `${"a".repeat(243)}@example.com`],
    ["no string: a number", 5],
    ["no string: a list", ["ana@example.com"]],
    ["no string: an object", { toString: () => "ana@example.com" }],
    ["no string: null", null],
  ])("refused: %s [ASVS 1.5.2] [ASVS 15.3.5]", (_, typed) => expect(login(typed)).toBeNull());

  test("254 characters are the most", () => expect(login(`${"a".repeat(242)}@example.com`)).not.toBeNull());

  test.each([
    ["letters", "a".repeat(10_000)],
    ["at signs", "@".repeat(10_000)],
    ["dots", `a${".a".repeat(5000)}`],
    ["hyphens", `a@${"a-".repeat(5000)}`],
    ["labels", `a@${"a.".repeat(5000)}`],
    ["spaces", " ".repeat(10_000)],
    ["labels just under the limit", `a@${"a-a.".repeat(249)}!`],
    ["what NFKC makes eighteen times as long", "\ufdfa".repeat(1000)],
  ])("10,000 characters of %s are refused in less than 50 ms [ASVS 1.2.9]", (_, typed) => {
    const begun = performance.now();
    expect(login(typed)).toBeNull();
    expect(performance.now() - begun).toBeLessThan(50);
  });
});

describe("a password as it was typed", () => {
  const accepts = (typed: unknown) => v.safeParse(passwordInput, typed).success;
  test.each([
    ["128 letters", "a".repeat(128), true],
    ["129 letters", "a".repeat(129), false],
    ["128 emoji, 512 bytes", "🦊".repeat(128), true],
    ["129 emoji", "🦊".repeat(129), false],
    ["one letter: whether it is right is not this rule's business", "a", true],
    ["spaces only", "   ", true],
    ["nothing", "", false],
    ["NUL", "correct horse\0battery", false],
    ["a lone surrogate", "correct horse \udc00", false],
    ["a list", ["correct horse"], false],
    ["a number", 123456789012, false],
    ["a million letters", "a".repeat(1_000_000), false],
  ])("%s [ASVS 6.2.9]", (_, typed, accepted) => expect(accepts(typed)).toBe(accepted));

  test("is never trimmed, folded or normalised [ASVS 6.2.8]", () => {
    const typed = " Ａ\u0065\u0301 \u212a\t";
    expect(v.parse(passwordInput, typed)).toBe(typed);
  });

  test("must be repeated to the letter", () => {
    const parse = (repeat: string) => v.safeParse(newPasswordInput, { newPassword: "Correct horse", repeat });
    expect(parse("Correct horse").success).toBe(true);
    for (const [other, fault] of [
      ["correct horse", "differ"],
      ["Correct horse ", "differ"],
      ["", "repeat-missing"],
    ] as const) {
      const [first] = parse(other).issues ?? [];
      expect(first && [v.getDotPath(first), first.message]).toEqual(["repeat", fault]);
    }
    expect(en.client.faults.differ).toBe("The two passwords differ.");
  });
});

describe("a name", () => {
  const nameOf = (name: string) => {
    const { success, output } = v.safeParse(inviteInput, { email: "ana@example.com", name, role: "staff" });
    return success ? (output as { name: string }).name : null;
  };
  test.each([
    ["Persian, with the joiner that it needs", "مریم حسین\u200cزاده", "مریم حسین\u200cزاده"],
    ["an emoji of several", "👩🏽\u200d💻 Zoë", "👩🏽\u200d💻 Zoë"],
    ["Hebrew, with the marks of the page it was copied from", "\u200fדנה\u200e ", "דנה"],
    ["nothing but marks", "\u200f \u200e", null],
    ["nothing that can be seen", "\u200d", null],
    ["a line end of its own kind", "Ana\u2028Ruiz", null],
    ["a turn of the direction", "Ana\u202egnp.exe", null],
    ["an isolated direction", "\u2066Ana", null],
    ["a line end", "Ana\nRuiz", null],
    ["a zero-width space", "Ana\u200bRuiz", null],
  ])("%s", (_, typed, kept) => expect(nameOf(typed)).toBe(kept));
});

describe("forms take their own fields and nothing else", () => {
  const invited = { email: "ana@example.com", name: "Ana Lopez", role: "staff" };
  test.each([
    ["sign-in", signInInput, { login: "ana@example.com", password: "x" }],
    ["new password", newPasswordInput, { newPassword: "x", repeat: "x" }],
    ["invitation", inviteInput, invited],
    ["2FA token", tokenInput, { token: "123456" }],
    ["recovery code", recoveryCodeInput, { recoveryCode: "abcde" }],
    ["codes saved", savedInput, { saved: "on" }],
    ["forgotten password", forgotInput, { login: "ana@example.com" }],
    ["unlocking", unlockInput, { answer: "me" }],
    ["change of password", changePasswordInput, { currentPassword: "x", newPassword: "y", repeat: "y" }],
    ["proof", proofInput, { currentPassword: "x" }],
    ["signing in again", signInAgainInput, { login: "ana@example.com", password: "x" }],
    ["end of a session", idInput, { id: ID }],
    ["action of an admin", userActionInput, { id: ID, action: "block" }],
    ["a button alone", nothingInput, {}],
  ] as [string, v.GenericSchema, object][])("%s [ASVS 15.3.3] [ASVS 15.3.6]", (_, schema, fields) => {
    expect(v.safeParse(schema, fields).success).toBe(true);
    // A client's own clock, or whom it is about, are nothing that a form may say.
    for (const key of ["isAdmin", "userId", "time", "epoch", "role2", "__proto__", "constructor", "toString"]) {
      const more = Object.fromEntries([...Object.entries(fields), [key, "x"]]);
      expect(v.safeParse(schema, more).success, key).toBe(false);
    }
  });

  const invites = (more: object) => v.safeParse(inviteInput, { ...invited, ...more });
  test("an invitation trims the name and asks for two-factor only when told", () => {
    expect(invites({ name: "  Ana  " }).output).toEqual({ ...invited, name: "Ana", twoFactor: false });
    expect(invites({ name: "李小龍", twoFactor: true }).success).toBe(true);
    expect(invites({ name: "x".repeat(100) }).success).toBe(true);
  });

  test.each([
    ["no name", { name: " " }],
    ["a name of 101 characters", { name: "x".repeat(101) }],
    ["a line end in the name", { name: "Ana\r\nBcc: eve@example.com" }],
    ["an escape code in the name", { name: "Ana\u001b[31m" }],
    ["a direction mark in the name", { name: "Ana\u202enimda" }],
    ["NUL in the name", { name: "Ana\0" }],
    ["another role", { role: "owner" }],
    ["a role of an object's own", { role: "constructor" }],
    ["a list of roles", { role: ["admin"] }],
    ["a malformed address", { email: "ana" }],
  ])("an invitation is refused for %s [ASVS 1.3.3] [ASVS 1.3.11]", (_, more) => expect(invites(more).success).toBe(false));
});

test("an id is read as the database writes it, however it is spelled", () => {
  const id = "abcdefab-1111-4111-8111-abcdefabcdef";
  expect(v.parse(idInput, { id: id.toUpperCase() })).toEqual({ id });
});
