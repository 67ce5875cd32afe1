import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { days, hours, minutes } from "@/lib/domain/time";
import { seeded } from "@/tests/support/seeded";

const FIRST =
  "Ana Ben Carla David Elif Fatima Georg Hana Igor Julia Kenji Lea Marek Nadia Omar Petra Quentin Rosa Samir Tamara Uwe Vera Wei Yusuf Zoe".split(
    " ",
  );
const LAST =
  "Abe Bauer Costa Dubois Eriksen Fischer Garcia Haddad Ivanova Jansen Kowalski Lopez Martinez Novak Okafor Petrov Rossi Schmidt Tanaka Weber".split(
    " ",
  );
const HASH = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2V5a2U";
const CODES = `{${Array(10).fill("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08").join(",")}}`;
const SEALED = "v1.c29tZW5vbmNlc29tZW5vbmNl.c2VhbGVkIGtleSBvZiB0d28tZmFjdG9yIGF1dGhlbnRpY2F0aW9u";
const COLUMNS =
  "id,name,email,role,password_hash,password_changed_at,last_sign_in_at,invitation_expires_at,blocked_at,blocked_reason,two_factor_required,two_factor_key,recovery_code_hashes,deleted_at,created_at".split(
    ",",
  );

/** The id of the nth person: scattered like a random one, and known to the events. */
const idOf = (nth: number) => {
  const hex = (Math.imul(nth + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, "0");
  return `${hex}-0000-4000-8000-${nth.toString(16).padStart(12, "0")}`;
};

type Facts = Record<string, string | null>;

/** What is special about a person, by how rare it is: share of all, and facts. The rest sign in often. */
const kinds: [number, (ago: (milliseconds: number) => string, roll: () => number) => Facts][] = [
  [
    0.03,
    (ago, roll) => ({ deleted_at: ago(days(roll() * 900)), password_hash: null, last_sign_in_at: ago(days(900)), two_factor_key: null }),
  ],
  [0.001, (ago, roll) => ({ blocked_at: ago(days(roll() * 300)), blocked_reason: "admin" })],
  [0.0015, (ago, roll) => ({ blocked_at: ago(hours(roll() * 100)), blocked_reason: "wrong_passwords" })],
  [0.0003, (ago, roll) => ({ blocked_at: ago(hours(roll() * 100)), blocked_reason: "wrong_tokens" })],
  [0.001, () => ({ password_hash: null, last_sign_in_at: null, two_factor_key: null })],
  [0.01, (ago, roll) => ({ invitation_expires_at: ago(days(roll() * 200)), last_sign_in_at: null, two_factor_key: null })],
  [0.02, (ago, roll) => ({ invitation_expires_at: ago(-minutes(roll() * 4000)), last_sign_in_at: null, two_factor_key: null })],
  [0.015, (ago, roll) => ({ password_changed_at: ago(days(91 + roll() * 400)), last_sign_in_at: ago(days(roll() * 300)) })],
  [0.05, (ago, roll) => ({ password_changed_at: ago(days(61 + roll() * 28)), last_sign_in_at: ago(days(31 + roll() * 29)) })],
];

/** The kind of person at this place between 0 and 1; the rest have no kind. */
function kindAt(place: number): (typeof kinds)[number][1] | undefined {
  let end = 0;
  return kinds.find(([share]) => {
    end += share;
    return place < end;
  })?.[1];
}

function* people(count: number, now: number) {
  const roll = seeded(1);
  const ago = (milliseconds: number) => new Date(now - milliseconds).toISOString();
  const pick = (from: string[]) => from[Math.floor(roll() * from.length)] ?? "";
  for (let nth = 0; nth < count; nth++) {
    const [first, last] = [pick(FIRST), pick(LAST)];
    const hasTwoFactor = roll() < 0.5;
    const changed = roll() * 89;
    const facts: Facts = {
      id: idOf(nth),
      name: `${first} ${last}`,
      email: `${first}.${last}.${nth}@example.com`.toLowerCase(),
      role: nth % Math.ceil(count / 200) === 0 ? "admin" : "staff",
      password_hash: HASH,
      password_changed_at: ago(days(changed)),
      last_sign_in_at: ago(days(Math.min(changed, roll() ** 3 * 30))),
      two_factor_required: String(hasTwoFactor || roll() < 0.1),
      two_factor_key: hasTwoFactor ? SEALED : null,
      created_at: ago(days(100 + roll() * 900)),
    };
    Object.assign(facts, kindAt(roll())?.(ago, roll));
    facts["recovery_code_hashes"] = facts["two_factor_key"] ? CODES : "{}";
    yield `${COLUMNS.map((column) => facts[column] ?? "\\N").join("\t")}\n`;
  }
}

function* events(count: number, among: number, now: number) {
  const roll = seeded(2);
  for (let nth = 0; nth < count; nth++) {
    // Some people have far more of a history than others.
    const id = idOf(Math.floor(roll() ** 2 * among));
    const at = new Date(now - days(400) + (nth / count) * days(400)).toISOString();
    yield `${nth + 1}\t${at}\t${nth % 7 ? "signed-in" : "password-changed"}\t${id}\t${id}\t203.0.113.${nth % 250}\tMozilla/5.0 (X11; Linux x86_64) Firefox/150.0\t{}\n`;
  }
}

function* inPieces(lines: Iterable<string>) {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length > 65_536) {
      yield piece;
      piece = "";
    }
  }
  yield piece;
}

/** Fills a database with that many people and events, as a company of that size would have them, and with nobody else. */
export async function fill(sql: postgres.Sql, userCount: number, eventCount: number, now: Date): Promise<void> {
  await sql`set maintenance_work_mem = '512MB'`;
  const copy = async (into: string, columns: string, lines: Iterable<string>) => {
    await sql.unsafe(`alter table ${into} disable trigger user`);
    await sql.unsafe(`truncate ${into} cascade`);
    // An index is built in a fraction of the time that it takes to grow.
    const indexes = await sql`select indexname as name, indexdef as definition from pg_indexes
      where tablename = ${into} and not exists (select from pg_constraint where conname = indexname)`;
    for (const { name } of indexes) await sql`drop index ${sql(name)}`;
    await pipeline(Readable.from(inPieces(lines)), await sql.unsafe(`copy ${into} (${columns}) from stdin`).writable());
    for (const { definition } of indexes) await sql.unsafe(definition);
    await sql.unsafe(`alter table ${into} enable trigger user`);
    await sql.unsafe(`vacuum analyze ${into}`);
  };
  await copy("users", COLUMNS.join(","), people(userCount, now.getTime()));
  await copy("audit_events", "id,at,type,account_id,actor_id,address,user_agent,details", events(eventCount, userCount, now.getTime()));
}
