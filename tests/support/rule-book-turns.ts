import fc from "fast-check";
import { DAY, type Door, HOUR, MINUTE, type Person } from "./rule-book-model";

type Doings = { [Name in keyof Door<unknown>]: [Name, ...Parameters<Door<unknown>[Name]>] };
export type Move = Doings[keyof Doings];

/** Some moves in a row, each chosen when its turn comes; or time that passes. */
export type Turn = { name: string; moves: (person: Person) => Iterable<Move> };
type Edge = { begin?: (person: Person) => Iterable<Move>; end: (person: Person) => number; show?: (person: Person) => Move };

/** How often each thing happened. */
export const seen = new Map<string, number>();
export const see = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

const wrongPassword = (): Move => ["password", -1];
const rightPassword = ({ present }: Person): Move => ["password", present];
const token = ({ now }: Person, stepsAgo: number | null): Move => ["token", stepsAgo === null ? null : Math.floor(now / 30_000) - stepsAgo];
const reset = ({ present, mails }: Person, back: number): Move => ["reset", mails.reset.at(-1 - back) ?? 0, present + 1];
const unlock = ({ mails }: Person, back: number, me: boolean): Move => ["unlock", mails.unlock.at(-1 - back) ?? 0, me];

/** The right thing at this step. An app shows another token only when the half minute is over. */
function right(person: Person): Move {
  const step = person.owes();
  if (step === "new-password") return ["newPassword", person.present + 1];
  if (step !== "two-factor") return rightPassword(person);
  person.now = Math.max(person.now, (person.usedStep + 1) * 30_000);
  return token(person, 0);
}

/** The right things until this step is reached, or the browser is in, or the account shut. */
function* reach(person: Person, step: string): Iterable<Move> {
  for (let count = 0; count < 3 && person.owes() !== step; count += 1) {
    yield right(person);
    if (person.owes() === "password") return;
  }
}

function* times(count: number, move: () => Move): Iterable<Move> {
  for (let done = 0; done < count; done += 1) yield move();
}

/** What ends with time alone: what begins it, when it ends, and the move that shows it where looking does not. */
export const EDGES: Record<string, Edge> = {
  "10 minutes": { begin: (person) => [rightPassword(person)], end: ({ way }) => way.until },
  "15 minutes": { begin: (person) => reach(person, "in"), end: ({ sessionUntil }) => sessionUntil },
  "1 hour": { begin: () => [["forgot"]], end: ({ link }) => link.reset + HOUR, show: (person) => reset(person, 0) },
  "24 hours": {
    begin: ({ wrong }) => times(5 - wrong.wrong_passwords, wrongPassword),
    end: ({ link }) => link.unlock + 24 * HOUR,
    show: (person) => unlock(person, 0, true),
  },
  "72 hours": { end: ({ temporaryUntil }) => temporaryUntil, show: rightPassword },
  "30 days": { end: ({ seenAt }) => seenAt + 30 * DAY, show: rightPassword },
  "90 days": { end: ({ changedAt }) => changedAt + 90 * DAY, show: rightPassword },
};

/** Milliseconds from an edge. */
export const OFFSETS = [-1, 0, 1, 1000];

/** To so many milliseconds from it, and what shows it exactly then; nothing if that is past or never comes. */
function* goToEdge(person: Person, name: string, { begin, end, show }: Edge, offset: number): Iterable<Move> {
  if (begin && end(person) + offset <= person.now) yield* begin(person);
  if (end(person) + offset <= person.now) return;
  person.now = end(person) + offset;
  see(`${name} ${offset}`);
  if (show) yield show(person);
}

const turnOf = <T>(weight: number, name: string, values: fc.Arbitrary<T>, moves: (person: Person, value: T) => Iterable<Move>) => ({
  weight,
  arbitrary: values.map((value): Turn => ({ name: `${name} ${JSON.stringify(value)}`, moves: (person) => moves(person, value) })),
});

const once = fc.constant("once");
const count = fc.constantFrom(1, 1, 2, 5);
const back = fc.constantFrom(0, 0, 1);
const offset = fc.constantFrom(...OFFSETS);

/** Everything that can happen, some of it more often than the rest. */
export const turn: fc.Arbitrary<Turn> = fc.oneof(
  turnOf(4, "sign in", once, (person) => reach(person, "in")),
  turnOf(3, "wrong passwords", count, (_, count) => times(count, wrongPassword)),
  turnOf(1, "former password", once, ({ present }) => [["password", present - 1]]),
  turnOf(2, "right password", once, (person) => [rightPassword(person)]),
  turnOf(5, "tokens", fc.tuple(count, fc.constantFrom(null, null, -1, 0, 1, 2)), function* (person, [count, stepsAgo]) {
    for (let done = 0; done < count; done += 1) {
      yield* reach(person, "two-factor");
      yield token(person, stepsAgo);
    }
  }),
  turnOf(3, "forget", fc.constantFrom(1, 2), (_, count) => times(count, () => ["forgot"])),
  turnOf(2, "reset", back, (person, back) => [reset(person, back)]),
  turnOf(4, "unlock", fc.tuple(back, fc.boolean()), (person, [back, me]) => [unlock(person, back, me)]),
  turnOf(1, "block", once, () => [["block"]]),
  turnOf(1, "unblock", once, () => [["unblock"]]),
  turnOf(2, "wait", fc.constantFrom(31_000, 5 * MINUTE, 14 * MINUTE, 25 * HOUR), (person, milliseconds) => {
    person.now += milliseconds;
    return [];
  }),
  ...Object.entries(EDGES).map(([name, edge]) => turnOf(2, name, offset, (person, offset) => goToEdge(person, name, edge, offset))),
);
