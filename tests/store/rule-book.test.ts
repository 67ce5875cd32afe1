import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { freshDatabase } from "@/tests/support/database";
import { DAY, type Door, HOUR, Person } from "@/tests/support/rule-book-model";
import { RealPerson } from "@/tests/support/rule-book-portal";
import { EDGES, type Move, OFFSETS, see, seen, type Turn, turn } from "@/tests/support/rule-book-turns";

const RUNS = 2000;
/** At a time, each with a seed of its own: while one waits for the database another one computes. */
const LANES = 8;

beforeAll(freshDatabase);

const play = <Answer>(door: Door<Answer>, [name, ...values]: Move): Answer =>
  (door[name] as (...values: unknown[]) => Answer).apply(door, values);

/** Rules that sections 1 and 2 do not name, see tests/store/links.test.ts: three reset mails an hour, three unlockings by link a day. */
const isLimited = ({ mails }: Person, [name]: Move) =>
  (name === "forgot" && mails.reset.length >= 3) || (name === "unlock" && mails.unlock.length > 3);

const factsOf = (person: Person) => ({
  ...{ blocked: person.blocked, wrong: Object.values(person.wrong), renew: person.mustRenew, invited: person.temporaryUntil > 0 },
  links: [person.works("reset"), person.works("unlock")],
  mails: [person.mails.unlock.length, person.mails.reset.length],
  ...{ sessions: person.now < person.sessionUntil, isIn: person.now < person.sessionUntil, owes: person.owes() },
});

/** One turn, played by the model and by the portal: each answer must be the same, and after the last one what the rows say. */
const command = ({ name, moves }: Turn): fc.AsyncCommand<Person, RealPerson> => ({
  check: () => true,
  toString: () => name,
  async run(person, real) {
    for (const move of moves(person)) {
      if (isLimited(person, move)) return;
      real.now = person.now;
      const answer = play(person, move);
      expect(await play(real, move), JSON.stringify(move)).toBe(answer);
      see(`${move[0]}: ${answer}`);
      person.now += 1;
    }
    real.now = person.now;
    expect(await real.facts()).toEqual(factsOf(person));
  },
});

const { now } = new Person();
const invited = { temporaryUntil: now + 72 * HOUR, changedAt: now, seenAt: now };
const start = fc.constantFrom<Partial<Person>>({}, { enrolled: true }, { changedAt: now - 10 * DAY, enrolled: true }, invited, invited);
/** Wrong passwords and tokens before the story begins. */
const wrong = fc.record({ wrong_passwords: fc.constantFrom(0, 3, 4), wrong_tokens: fc.constantFrom(0, 3, 4) });

/** Every run has an account of its own, so that runs neither wait for nor see each other; and tells the same stories each time. */
const runs = (seed: number) =>
  fc.assert(
    fc.asyncProperty(start, wrong, fc.commands([turn.map(command)], { maxCommands: 8, size: "max" }), async (facts, before, commands) => {
      const model = Object.assign(new Person(), facts, { wrong: { ...before } });
      const real = await new RealPerson().add(model);
      await fc.asyncModelRun(() => ({ model, real }), commands);
    }),
    { numRuns: RUNS / LANES, seed },
  );

/** What must have happened at least ten times, or the stories prove nothing. */
const DEEDS =
  "password: refused,password: done,password: two-factor,password: new-password,token: refused,token: done,token: new-password," +
  "newPassword: done,reset: done,reset: refused,unlock: done,unlock: refused,block: done,unblock: done";
const MUST = [...DEEDS.split(","), ...Object.keys(EDGES).flatMap((name) => OFFSETS.map((offset) => `${name} ${offset}`))];

test("whatever people do, in any order and at any time, the portal keeps its rules [D4] [D13]", async () => {
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runs(lane)));
  expect(MUST.filter((what) => (seen.get(what) ?? 0) < 10)).toEqual([]);
}, 300_000);
