import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { mails, users } from "@/drizzle/schema";
import { database } from "@/lib/store/client";
import { anAccount, NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { factsOf, newPerson, type Person, play, type Start } from "@/tests/support/rule-book-model";
import { newRealPerson, playReal, type RealPerson, realFactsOf } from "@/tests/support/rule-book-portal";
import { CHANGES, type Turn, turn } from "@/tests/support/rule-book-turns";

const RUNS = 2000;
/** At a time, each with a seed of its own: while one waits for the database another one computes. */
const LANES = 8;

const admin = anAccount({ id: randomUUID(), email: "admin@example.com", role: "admin" });

beforeAll(freshDatabase);
beforeAll(async () => {
  await (await database()).insert(users).values(admin);
});

/** How often each thing happened. */
const seen = new Map<string, number>();
const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

/** One turn, played by the model and by the portal: each answer must be the same, and after the last one what the rows say. */
const command = (played: Turn): fc.AsyncCommand<Person, RealPerson> => ({
  check: () => true,
  toString: () => played.name,
  async run(person, real) {
    let moves = 0;
    for (const move of played.moves(person)) {
      moves += 1;
      person.now += 1;
      const before = person.blocked;
      const answer = play(person, move);
      expect(await playReal(real, move, new Date(person.now)), JSON.stringify(move)).toBe(answer);
      see(`${move.do}: ${answer}`);
      if (person.blocked !== before) see(`${move.do}, ${before} to ${person.blocked}`);
    }
    if (moves === 0) return;
    if (played.name.startsWith("wait until")) see(played.name);
    expect(await realFactsOf(real, new Date(person.now))).toEqual(factsOf(person));
  },
});

const start = fc.constantFrom<Start>(
  "settled",
  "asked-for-a-password",
  "required",
  "enrolled",
  "enrolled",
  "enrolled",
  "invited",
  "invited-with-two-factor",
);
/** Wrong passwords and tokens before the story begins. */
const wrong = fc.tuple(fc.nat(4), fc.nat(4));

/** Every run has an account of its own, so that runs neither wait for nor see each other. */
const runs = (lists: fc.Arbitrary<Iterable<fc.AsyncCommand<Person, RealPerson>>>, numRuns: number, seed: number) =>
  fc.assert(
    fc.asyncProperty(start, wrong, lists, (kind, before, commands) =>
      fc.asyncModelRun(async () => {
        const model = newPerson(kind, NOW.getTime(), before);
        return { model, real: await newRealPerson(model) };
      }, commands),
    ),
    // The same stories each time, or a rare deed would now and then be missing; another seed tells others.
    { numRuns, seed },
  );

/** Many short stories and some long ones. */
const short = fc.commands([turn.map(command)], { maxCommands: 8 });
const long = fc.commands([turn.map(command)], { maxCommands: 25, size: "max" });

/** What has to have happened, and at least how often: about a third of what is usual. */
const LEAST: Record<string, number> = {
  "password, null to wrong_passwords": 150,
  "token, null to wrong_tokens": 25,
  "admin, null to admin": 40,
  "admin, admin to null": 2,
  "unlock, wrong_passwords to null": 100,
  "unlock, wrong_tokens to null": 8,
  "reset, wrong_passwords to null": 4,
  "unlock: unlocked": 80,
  "unlock: not-me": 20,
  "unlock: over": 90,
  "reset: set": 80,
  "reset: refused": 60,
  "reset: over": 60,
  "reset: still blocked": 1,
  "password: in": 140,
  "password: new-password": 190,
  "token: in": 180,
  "token: refused": 150,
  "code: in": 45,
  "new-password: in": 100,
  "new-password: refused": 6,
  "setup: recovery-codes": 65,
  "save-codes: in": 50,
  "sign-out: signed out": 10,
  "look: password, signed in": 50,
  "look: password, not signed in": 240,
  ...Object.fromEntries(CHANGES.flatMap((change) => [-1, 0, 1].map((off) => [`wait until ${JSON.stringify([change, off])}`, 2]))),
};

test("whatever people do, in any order and at any time, the portal keeps the rules of the design [D4] [D13]", async () => {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runs(lane === 0 ? long : short, RUNS / LANES, lane)));
  const tooRare = Object.entries(LEAST).filter(([what, least]) => (seen.get(what) ?? 0) < least);
  expect(tooRare.map(([what, least]) => `${what}: ${seen.get(what) ?? 0} of ${least}`)).toEqual([]);
  const toldAdmins = and(eq(mails.accountId, admin.id), eq(mails.kind, "not-me"));
  expect(await (await database()).$count(mails, toldAdmins)).toBe(seen.get("unlock: not-me"));
}, 300_000);
