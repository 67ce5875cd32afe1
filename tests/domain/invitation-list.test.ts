import fc from "fast-check";
import { expect, test } from "vitest";
import { isStalled, type ListedPerson, readList, skipUsers } from "@/lib/domain/invitation-list";
import { rowsOf, textOf } from "@/lib/invitations/read-list";
import { messages } from "@/lib/messages";
import { noteInWords } from "@/lib/messages/row-notes";
import { ago, NOW, SECOND } from "@/tests/support/accounts";

const defaults = { role: "staff", twoFactorAdmins: true, twoFactorStaff: false } as const;
const read = (text: string) => readList(rowsOf(text), defaults);
const noted = ({ state, note }: ListedPerson) => ({ state, note: note && noteInWords(messages.en, note) });
const brief = ({ email, name, role, state }: ListedPerson) => `${state}: ${name} <${email}>, ${role}`;

const ANA = "ready: Ana Ruiz <ana@example.com>, staff";

test.each([
  ["a mail program's line", "Ana Ruiz <ana@example.com>", [ANA]],
  ["a line of addresses as a mail program ends it", '"Ana Ruiz" <ana@example.com>;', [ANA]],
  ["the last name first", '"Ruiz, Ana" <ana@example.com>', [ANA]],
  ["the last name first, unquoted", "Ruiz, Ana <ana@example.com>", [ANA]],
  ["address, name, role", "ana@example.com, Ana Ruiz, staff", [ANA]],
  ["in another order and case", "ADMIN;Ana Ruiz;Ana@Example.COM", ["ready: Ana Ruiz <ana@example.com>, admin"]],
  ["an address alone", "ana.ruiz@example.com", ["ready: Ana Ruiz <ana.ruiz@example.com>, staff"]],
  ["a mail program's line with a role", "Ana Ruiz <ana@example.com>, admin", ["ready: Ana Ruiz <ana@example.com>, admin"]],
  ["tabs, as copied from a spreadsheet", "ana@example.com\tAna Ruiz\tadmin", ["ready: Ana Ruiz <ana@example.com>, admin"]],
  ["quotes in a name", 'ana@example.com,"Ana ""Nan"" Ruiz, Dr."', ['ready: Ana "Nan" Ruiz, Dr. <ana@example.com>, staff']],
  ["an empty list", " \n\n", []],
  [
    "a heading that names more columns than count",
    "Department;First name;Last name;E-Mail;Role\r\nBilling;Ana;Ruiz;ana@example.com;\r\nBilling;Ben;Okafor;ben@example.com;admin\r\n",
    [ANA, "ready: Ben Okafor <ben@example.com>, admin"],
  ],
  [
    "a heading in another language",
    "Vorname;Nachname;E-Mail;Rolle\nAna;Ruiz;ana@example.com;Administratorin",
    ["ready: Ana Ruiz <ana@example.com>, admin"],
  ],
  ["the address of a house", "Name;Adresse;E-Mail\nAna Ruiz;Weg 1;ana@example.com", [ANA]],
  ["a login of another system", "Login,E-mail,Name\nana@corp.local,ana@example.com,Ana Ruiz", [ANA]],
  ["a role in another language", "Ana Ruiz <ana@example.com> Personnel", [ANA]],
  [
    "a heading in yet another",
    "роль,прізвище,ім’я,електронна адреса\n,Ana,Ruiz,ana@example.com",
    ["ready: Ana Ruiz <ana@example.com>, staff"],
  ],
  [
    "a heading in Spanish",
    "nombre,apellidos,correo electrónico,rol\nAna,Ruiz,ana@example.com,admin",
    ["ready: Ana Ruiz <ana@example.com>, admin"],
  ],
  [
    "a heading in French",
    "Prénom;Nom de famille;Courriel;Rôle\nAna;Ruiz;ana@example.com;admin",
    ["ready: Ana Ruiz <ana@example.com>, admin"],
  ],
  ["a byte order mark before the heading", "\uFEFFemail,name\nana@example.com,Ana Ruiz", [ANA]],
  [
    "two ways to write people in one list",
    "Ana Ruiz <ana@example.com>\nben@example.com, Ben Okafor, admin",
    [ANA, "ready: Ben Okafor <ben@example.com>, admin"],
  ],
])("reads %s", (_what, text, people) => expect(read(text).map(brief)).toEqual(people));

test.each([
  ["Ana Ruiz", "This row has no e-mail address."],
  ["ana@example", "This is not an e-mail address: ana@example"],
  ["аna@example.com", "This is not an e-mail address: аna@example.com"],
  ["ana@example.com Ana Ruiz staff", "Put commas between address, name and role."],
  ["ana@example.com, ben@example.com", "This row has more than one e-mail address. Give each person a row of their own."],
  ["ana@example.com, Ana Ruiz, manager", "A row has an e-mail address, a name and a role (admin or staff), and this one has more."],
  [`ana@example.com, ${"A".repeat(101)}`, "A name has at most 100 characters."],
  ["Name,Address\nAna,1 Harbour Road", "This is not an e-mail address: 1 Harbour Road"],
  ["E-mail,Login,Name\nana.example.com,ana@old.example,Ana", "This is not an e-mail address: ana.example.com"],
  ["email,role\nana@example.com,manager", "The role is admin or staff."],
  ['ana@example.com,"Ana', "A quotation mark is open in this row, so all that follows it was read as one value."],
])("says what is wrong with %j", (text, note) => expect(read(text).map(noted)).toEqual([{ state: "wrong", note }]));

test("the number of a row is that of the list, blank rows and the heading counted", () => {
  expect(read("email,name\n\nana@example.com,Ana\n\nnobody,Ben").map(({ row, state }) => [row, state])).toEqual([
    [3, "ready"],
    [5, "wrong"],
  ]);
});

test("an address that comes again is skipped, whatever its case, and so is whoever has an account", () => {
  const people = read("ana@example.com\nben@example.com\nANA@example.com");
  const skipped = skipUsers(people, (email) => email === "ben@example.com").map(noted);
  expect(skipped[1]).toEqual({ state: "skipped", note: "There is already an account for this address." });
  expect(skipped[2]).toEqual({ state: "skipped", note: "Row 1 has the same address." });
});

test.each([
  [1, 1802],
  [900, 3600],
])("a list of %i people is given %i seconds before it counts as left", (people, seconds) => {
  expect([seconds * SECOND - 1, seconds * SECOND].map((passed) => isStalled(ago(passed), people, NOW))).toEqual([false, true]);
});

test("two-factor authentication is required of the roles that the form says", () => {
  expect(read("ana@example.com, admin\nben@example.com").map(({ twoFactor }) => twoFactor)).toEqual([true, false]);
});

test("a list is read to its end whatever it holds, and every person read is fit to be invited", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "@", "b.c", ",", ";", '"', "<", ">", "\n", "\t", "\0", "\ud800", " ", "admin") });
  fc.assert(
    fc.property(text, (list) => {
      for (const person of read(list)) {
        expect(person.text.includes("\0") || !person.text.isWellFormed()).toBe(false);
        if (person.state === "ready") expect(person.email).toMatch(/^[^@\s]+@[^@\s]+\.[^@\s]+$/);
        else expect(person.note).toBeTruthy();
      }
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["UTF-8", new TextEncoder().encode("Zoë")],
  ["what spreadsheets on Windows write", new Uint8Array([0x5a, 0x6f, 0xeb])],
  ["what they call Unicode", new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0])],
])("a file is read as %s", async (_what, bytes) => expect(await textOf(new File([bytes], "list.csv"))).toBe("Zoë"));

test("a picture or a workbook is no list", async () => {
  expect(await textOf(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0x0d])], "list.png"))).toBeNull();
});

test.each([
  ["spaces", " "],
  ["tabs", "\t"],
  ["hard spaces", "\u00a0"],
  ["commas", ","],
  ["quotes", '"'],
  ["opening brackets", "<"],
  ["words", "a "],
])(
  "half a million %s in one line are read at once [ASVS 1.2.9]",
  (_what, piece) => {
    const read = (text: string) => rowsOf(text).length;
    expect(read(`${piece.repeat(500_000 / piece.length)}a`)).toBeLessThanOrEqual(1);
    expect(read(`a <${piece.repeat(500_000 / piece.length)}`)).toBeLessThanOrEqual(1);
    expect(read(`"${'"x'.repeat(40_000)}${piece.repeat(160_000 / piece.length)},b`)).toBeGreaterThan(0);
  },
  5000,
);

test("half a million ends of lines that only a pattern takes for some are read at once [ASVS 1.2.9]", () => {
  expect(rowsOf("a\u2028".repeat(250_000)).length).toBe(250_001);
}, 5000);
