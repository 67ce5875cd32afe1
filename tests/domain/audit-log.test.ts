import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { csvOf } from "@/lib/csv";
import { auditPath, filtersOf, momentsOf, readAuditQuery } from "@/lib/domain/audit-log";
import { EVENT_TYPES } from "@/lib/domain/decision";
import { READABLE, supportCodeIn } from "@/lib/domain/support-code";
import { messages } from "@/lib/messages";
import { detailsInWords, typeInWords } from "@/lib/messages/records";
import { newReadableSecret } from "@/lib/secrets";

describe("a support code", () => {
  test.each(["k7qm-2xnp", "K7QM-2XNP", "k7qm2xnp", " K7qM 2xNp ", "k-7-q-m-2-x-n-p"])("is found in what somebody typed: %j", (typed) => {
    expect(supportCodeIn(typed)).toBe("k7qm-2xnp");
  });

  test.each([
    "",
    "ana",
    "k7qm-2xn",
    "k7qm-2xnpp",
    "k7qm-2xn0",
    "k7qm-2xnl",
    "k7qm_2xnp",
    "ana@example.com",
    "1234",
    "12345678901",
    "k7qm-2xnp'",
  ])("is not found in %j", (typed) => expect(supportCodeIn(typed)).toBeNull());

  test("of a page that failed is Next's digest, a number, perhaps with the number of the error", () => {
    expect(supportCodeIn("3049158662")).toBe("3049158662");
    expect(supportCodeIn("3049158662@E394")).toBe("3049158662@e394");
    // A digest may look like a code of eight letters; it is written into the event by this same reading.
    expect(supportCodeIn("23456789")).toBe("2345-6789");
  });

  test("is made of eight random letters without look-alikes", () => {
    const codes = Array.from({ length: 200 }, () => newReadableSecret(2, 4));
    expect(codes.filter((code) => supportCodeIn(code) !== code)).toEqual([]);
    expect(new Set(codes).size).toBe(200);
    expect(READABLE).not.toMatch(/[0o1li]/);
  });
});

describe("what a record says", () => {
  test("each type has words of its own", () => {
    for (const t of Object.values(messages)) expect(new Set(EVENT_TYPES.map((type) => typeInWords(t, type))).size).toBe(EVENT_TYPES.length);
  });

  test.each<[Record<string, unknown>, string]>([
    [{}, ""],
    [{ why: "wrong-password", count: 3 }, "wrong password · 3 in a row"],
    [{ why: "blocked" }, "the account was blocked"],
    [{ why: "admins-only", what: "users/invite" }, "wanted: users/invite · for admins only"],
    [{ by: "link", reason: "wrong_tokens" }, "by a mailed link · block: wrong 2FA tokens"],
    [{ by: "reset", faults: "too-short guessable" }, "by a password reset · faults: too short, easy to guess"],
    [{ role: "admin", until: "2026-08-15T12:00:00.000Z" }, "role: admin · until 2026-08-15 12:00 UTC"],
    [{ what: "break-glass", why: "nothing-to-unlock" }, "wanted: unlock from the shell · nothing to unlock"],
    [{ why: "expired", step: 1 }, "the password's age · 1 day before"],
    [{ type: "signed-in", language: "uk" }, "event: Signed in · language: Українська"],
    [{ asks: "away" }, "a new password was asked for: the time without a sign-in"],
    [{ again: false, first: true, before: null }, "the first one of their own"],
    [
      { unlocksBefore: 3, constructor: "odd", laterDetail: { deep: [1] } },
      'unlocked by mail before: 3 · constructor: odd · later detail: {"deep":[1]}',
    ],
  ])("%j", (details, words) => {
    expect(detailsInWords(messages.en, details)).toBe(words);
  });
});

describe("the question in an address", () => {
  test("is read and written alike", () => {
    const query = readAuditQuery({ person: "ana", type: "blocked", from: "2026-01-01", to: "2026-01-31", code: "K7QM2XNP", after: "x" });
    expect(auditPath(query)).toBe("/audit?person=ana&type=blocked&from=2026-01-01&to=2026-01-31&code=k7qm-2xnp");
    expect(auditPath(query, { after: "y" }, "/audit/export")).toMatch(/^\/audit\/export\?.*&after=y$/);
    expect(Object.keys(filtersOf(query))).toEqual(["person", "type", "from", "to", "code"]);
    expect(auditPath(readAuditQuery({}))).toBe("/audit");
  });

  test("leaves out what is not understood", () => {
    const odd = {
      person: ["a", "b"],
      type: "signed-on",
      from: "yesterday",
      to: "2026-13-01",
      code: "?",
      after: "x".repeat(101),
      before: 7,
    };
    expect(readAuditQuery(odd)).toEqual(readAuditQuery({}));
    expect(readAuditQuery({ person: ` a\0\uD800${"b".repeat(200)}` }).person).toHaveLength(100);
    for (const from of ["0000-01-01", "9999-12-31", "1000-01-01"]) expect(readAuditQuery({ from }).from).toBeNull();
  });

  test("turns days that are the wrong way round", () => {
    const days = { from: "2026-01-31", to: "2026-01-01" };
    expect(readAuditQuery(days)).toEqual(readAuditQuery({ from: days.to, to: days.from }));
  });

  test("names whole days in UTC", () => {
    expect(momentsOf({ from: "2026-02-28", to: "2026-02-28" })).toEqual({
      since: new Date("2026-02-28T00:00:00Z"),
      until: new Date("2026-03-01T00:00:00Z"),
    });
    expect(momentsOf({ from: null, to: null })).toEqual({ since: null, until: null });
  });
});

describe("a cell of an exported file", () => {
  const written = (cell: string) => Papa.parse<string[]>(csvOf([["first", cell, "last"]]), { delimiter: "," }).data[0]?.[1];

  test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '"=1', "'=1", "=1\n=2", '=HYPERLINK("http://x";"y")', "＝1", "-"])(
    "that a spreadsheet would run is made inert: %j [ASVS 1.2.10]",
    (cell) => expect(written(cell)).toBe(`'${cell}`),
  );

  test.each([
    ["Mozilla;=cmd|'/C calc'!A0;=1+1", "Mozilla;'=cmd|'/C calc'!A0;'=1+1"],
    [";@SUM(1)", ";'@SUM(1)"],
    ['a\t "+1', `a\t' "+1`],
  ])("where it would be one for a spreadsheet of another country, too: %j [ASVS 1.2.10]", (cell, inert) =>
    expect(written(cell)).toBe(inert),
  );

  test.each([
    "",
    "Ana Ruiz",
    "ana@example.com",
    "1 = 1",
    'say "no"',
    "a,b;c",
    "two\r\nlines",
    " =1",
    "2026-01-01T00:00:00.000Z",
    "Žofie 日本 \u{1F511}",
  ])("that is a text stays as it is: %j [RFC 4180]", (cell) => expect(written(cell)).toBe(cell));

  test("lines end as the standard says, and hold quotes as it says [RFC 4180 2]", () => {
    expect(
      csvOf([
        ["a", 'b "c"', "d,e"],
        ["f", "g\nh", ""],
      ]),
    ).toBe('a,"b ""c""","d,e"\r\nf,"g\nh",\r\n');
  });
});
