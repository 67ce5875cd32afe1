import * as v from "valibot";
import { ROLES, type Role } from "./account";
import type { Fault } from "./fault";
import { inviteInput } from "./schemas";
import { hasPassed, later, minutes, seconds } from "./time";

/** How many people one list may hold. */
export const LIST_LIMIT = 5000;

/** Characters of a row that are kept to show it. */
const LONGEST_TEXT = 300;

/** What is to become of a row, or became of it. */
export type RowState = "ready" | "invited" | "skipped" | "wrong";

/** Why a row is wrong or skipped, where it is no fault of a field. */
export type RowFault =
  | "no-address"
  | "not-an-address"
  | "separators"
  | "addresses"
  | "too-much"
  | "role"
  | "open-quote"
  | "same-address"
  | "has-account";

/** Such a code, and after a space what it is about. */
export type Note = Fault | RowFault | `${RowFault} ${string}`;

/** Why a list is not taken. */
export type ListFault = { code: "both-given" | "no-text" | "nobody" | "too-many"; about: number };

/** The cells of a row, and its number as whoever made the list sees it. */
export type RawRow = { row: number; cells: string[]; fault?: Note };

export type ListedPerson = {
  row: number;
  /** The row as it was given. */
  text: string;
  email: string;
  name: string;
  role: Role;
  twoFactor: boolean;
  state: RowState;
  note: Note | null;
};

/** What holds for whoever's row does not say otherwise. */
export type ListDefaults = { role: Role; twoFactorAdmins: boolean; twoFactorStaff: boolean };

/**
 * Who is on a list: an e-mail address, a name and a role a row, in any order; only the address must be there. A first row without
 * an address that names its columns says which ones count. A row that repeats an address is skipped, whatever is wrong is said.
 */
export function readList(rows: RawRow[], defaults: ListDefaults): ListedPerson[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
  const columns = columnsOf(filled[0]?.cells ?? []);
  const seen = new Map<string, number>();
  return filled.slice(columns ? 1 : 0).map((raw) => {
    const person = readRow(raw, columns, defaults);
    if (person.state !== "ready") return person;
    const first = seen.get(person.email);
    if (first !== undefined) return { ...person, state: "skipped", note: `same-address ${first}` };
    seen.set(person.email, raw.row);
    return person;
  });
}

/** Skips whoever has an account already. */
export const skipUsers = (people: ListedPerson[], isUser: (email: string) => boolean): ListedPerson[] =>
  people.map((person) =>
    person.state === "ready" && isUser(person.email) ? { ...person, state: "skipped", note: "has-account" } : person,
  );

/** Whether a list of so many people that is not done yet takes longer than half an hour, and two seconds for each: whoever worked on it has left it. */
export const isStalled = (startedAt: Date, people: number, now: Date) =>
  hasPassed(later(startedAt, minutes(30) + seconds(2 * people)), now);

/** What the columns are called in the portal's languages. */
const columnNames = {
  email:
    /^((e-?mail|mail)([- ]?(address|adresse))?|adresse e-?mail|correo( electrónico)?|courriel|(електронна )?пошта|електронна адреса)$/iu,
  /** It may hold streets, or the names of another system, and counts where there is no other. */
  address: /^(login|address|adresse|адреса|логін)$/iu,
  name: /^((full |display |first |last |given |family )?name|surname|(vor|nach|familien)name|nombres?|apellidos?|pr[ée]nom|nom( de famille)?|ім['’ʼ]я|прізвище)$/iu,
  role: /^(role|rolle|rol|rôle|роль)$/iu,
};

/** What the roles are called in them, of people of any gender. */
const roleNames: Record<Role, RegExp> = {
  admin: /^(admin|administrator(in)?|administradora?|administrat(eur|rice)|адміністратор(ка)?)$/iu,
  staff: /^(staff|mitarbeiter(in)?|personal|personnel|співробітни(к|ця))$/iu,
};

const roleOf = (cell: string) => ROLES.find((role) => roleNames[role].test(cell));

/** Of those for the e-mail address the first one that is filled counts. */
type Columns = Record<"email" | "name" | "role", number[]>;

/** Which columns hold what; null when the first row is no heading. */
function columnsOf(cells: string[]): Columns | null {
  const at = (name: RegExp) => cells.flatMap((cell, index) => (name.test(cell.trim()) ? [index] : []));
  const columns = { email: [...at(columnNames.email), ...at(columnNames.address)], name: at(columnNames.name), role: at(columnNames.role) };
  return columns.email.length > 0 ? columns : null;
}

type Read = { email: string; name: string; role: string; fault?: Note };

function readRow({ row, cells, fault }: RawRow, columns: Columns | null, defaults: ListDefaults): ListedPerson {
  const text = cells
    .map((cell) => cell.trim())
    .join(", ")
    .slice(0, LONGEST_TEXT);
  const read = columns ? byColumns(cells, columns) : byLooks(cells);
  const role = roleOf(read.role) ?? (read.role || defaults.role);
  const parsed = v.safeParse(inviteInput, { email: read.email, name: read.name || nameIn(read.email), role });
  const wrong = fault ?? read.fault ?? (parsed.success ? null : faultOf(read.email, parsed.issues[0], columns === null));
  if (wrong !== null || !parsed.success)
    return { row, text, email: "", name: "", role: defaults.role, twoFactor: false, state: "wrong", note: wrong };
  const person = parsed.output;
  const twoFactor = person.role === "admin" ? defaults.twoFactorAdmins : defaults.twoFactorStaff;
  return { row, text, ...person, twoFactor, state: "ready", note: null };
}

function byColumns(cells: string[], columns: Columns): Read {
  const words = (indices: number[]) => indices.flatMap((index) => cells[index]?.trim() || []).join(" ");
  const email = columns.email.map((index) => words([index])).find(Boolean) ?? "";
  return { email, name: words(columns.name), role: words(columns.role.slice(0, 1)) };
}

function byLooks(cells: string[]): Read {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const emails = filled.filter((cell) => cell.includes("@"));
  const roles = filled.filter(roleOf);
  const names = filled.filter((cell) => !emails.includes(cell) && !roles.includes(cell));
  const read = { email: emails[0] ?? "", name: names[0] ?? "", role: roles[0] ?? "" };
  if (emails.length > 1) return { ...read, fault: "addresses" };
  return names.length > 1 || roles.length > 1 ? { ...read, fault: "too-much" } : read;
}

/** A first guess for whoever comes without a name: ana.ruiz@example.com is Ana Ruiz. */
const nameIn = (email: string) =>
  (email.split("@")[0] ?? "")
    .split(/[._-]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(" ");

function faultOf(email: string, issue: v.BaseIssue<unknown>, byLooks: boolean): Note {
  if (!email) return "no-address";
  if (byLooks && /[\s;|]/.test(email)) return "separators";
  return issue.path?.[0]?.key === "email" ? `not-an-address ${email.slice(0, 80)}` : (issue.message as Fault);
}
