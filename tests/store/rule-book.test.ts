import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mails, users } from "@/drizzle/schema";
import { database, disconnect } from "@/lib/store/client";
import { stopQueue } from "@/lib/store/queue";
import { anAccount, NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { factsOf, newPerson, type Person, play, type Start } from "@/tests/support/rule-book-model";
import { newRealPerson, playReal, type RealPerson, realFactsOf } from "@/tests/support/rule-book-portal";
import { type Turn, turn } from "@/tests/support/rule-book-turns";

const RUNS = 2000;
/** At a time, each with a seed of its own: while one waits for the database another one computes. */
const LANES = 8;

const admin = anAccount({ id: randomUUID(), email: "admin@example.com", role: "admin" });

beforeAll(async () => {
  await freshDatabase();
  await (await database()).insert(users).values(admin);
});

afterAll(async () => {
  await stopQueue();
  await disconnect();
});

/** How often each thing happened. */
const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** One turn, played by the model and by the portal: each answer must be the same, and after the last one what the rows say. */
const command = (played: Turn): fc.AsyncCommand<Person, RealPerson> => ({
  check: () => true,
  toString: () => played.name,
  async run(person, real) {
    let hasMoved = false;
    for (const move of played.moves(person)) {
      hasMoved = true;
      person.now += 1;
      const [now, wasBlocked] = [new Date(person.now), person.blocked];
      const answer = play(person, move);
      expect(await playReal(real, move, now), JSON.stringify(move)).toBe(answer);
      see(`${move.do}: ${answer}`);
      if (person.blocked !== wasBlocked) see(`${move.do}, ${wasBlocked} to ${person.blocked}`);
    }
    if (hasMoved) expect(await realFactsOf(real, new Date(person.now))).toEqual(factsOf(person));
  },
});

const start = fc.constantFrom<Start>("settled", "enrolled", "enrolled", "enrolled", "required", "invited", "invited-with-two-factor");
/** Wrong passwords and tokens before the story begins. */
const wrong = fc.tuple(fc.nat(4), fc.nat(4));

/** Every run has an account of its own, so that runs neither wait for nor see each other. */
const runs = (lists: fc.Arbitrary<Iterable<fc.AsyncCommand<Person, RealPerson>>>, numRuns: number) =>
  fc.assert(
    fc.asyncProperty(start, wrong, lists, (kind, before, commands) =>
      fc.asyncModelRun(async () => {
        const model = newPerson(kind, NOW.getTime(), before);
        return { model, real: await newRealPerson(model) };
      }, commands),
    ),
    { numRuns },
  );

/** Many short stories and some long ones. */
const short = fc.commands([turn.map(command)], { maxCommands: 10 });
const long = fc.commands([turn.map(command)], { maxCommands: 25, size: "max" });

/** What has to have happened, and at least how often, or the test would pass because nothing did. */
const LEAST = {
  "password, null to wrong_passwords": 200,
  "token, null to wrong_tokens": 50,
  "unlock, wrong_passwords to null": 100,
  "unlock, wrong_tokens to null": 20,
  "reset, wrong_passwords to null": 10,
  "admin, null to admin": 50,
  "admin, admin to null": 5,
  "unlock: unlocked": 100,
  "unlock: not-me": 50,
  "unlock: over": 100,
  "reset: set": 100,
  "reset: refused": 50,
  "reset: over": 50,
  "reset: still blocked": 5,
  "password: in": 100,
  "password: new-password": 100,
  "token: in": 100,
  "token: refused": 300,
  "code: in": 50,
  "new-password: in": 50,
  "setup: recovery-codes": 50,
  "save-codes: in": 50,
  "sign-out: signed out": 10,
  "look: password, signed in": 50,
  "look: password, not signed in": 100,
};

test("whatever people do, in any order and at any time, the portal keeps the rules of the design [D4] [D13]", async () => {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runs(lane === 0 ? long : short, RUNS / LANES)));
  const tooRare = Object.entries(LEAST).filter(([what, least]) => (seen.get(what) ?? 0) < least);
  expect(tooRare.map(([what, least]) => `${what}: ${seen.get(what) ?? 0} of ${least}`)).toEqual([]);
  const toldAdmins = and(eq(mails.accountId, admin.id), eq(mails.kind, "not-me"));
  expect(await (await database()).$count(mails, toldAdmins)).toBe(seen.get("unlock: not-me"));
  console.log(
    [...seen]
      .toSorted()
      .map(([key, count]) => `${key} ${count}`)
      .join("\n"),
  );
}, 300_000);
