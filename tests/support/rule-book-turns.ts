import fc from "fast-check";
import { type Browser, DAY, HOUR, isIn, lastSeen, MINUTE, type Move, newCodes, owed, type Person } from "./rule-book-model";

/** Some moves in a row, each chosen when its turn comes, or a while in which nobody moves. */
export type Turn = { name: string; moves: (person: Person) => Iterable<Move> };

/** What time alone changes. */
export const CHANGES = ["way in", "session", "unlock link", "reset link", "invitation", "age", "absence"] as const;
type Change = (typeof CHANGES)[number];

/** No account ever had this password. */
const WRONG = -1;

const browser = fc.constantFrom<Browser>(0, 0, 1);
const times = fc.constantFrom(1, 2, 3);
/** A password by its age: 0 is the current one, 6 one that is forgotten; null was never used. */
const age = fc.option(fc.nat(6), { freq: 3 });
/** A mailed link: 0 is the newest. */
const older = fc.constantFrom(0, 0, 0, 1);
/** A token by its distance from the present step; null fits none. */
const distance = fc.constantFrom(0, 0, -1, -2, 1, null);
const whiles = fc.constantFrom(1000, 29_000, 31_000, 5 * MINUTE, 14 * MINUTE, 61 * MINUTE, 25 * HOUR, 31 * DAY);
const action = fc.constantFrom("block", "unblock", "require-new-password", "reset-two-factor");

const chosen = <T>(weight: number, name: string, values: fc.Arbitrary<T>, moves: (person: Person, value: T) => Iterable<Move>) => ({
  weight,
  arbitrary: values.map((value): Turn => ({ name: `${name} ${JSON.stringify(value)}`, moves: (person) => moves(person, value) })),
});

/** Everything that can happen, some of it more often than the rest. */
export const turn: fc.Arbitrary<Turn> = fc.oneof(
  chosen(10, "sign in", fc.tuple(browser, fc.constantFrom(1, 3, 5)), (person, [by, most]) => signIn(person, by, most)),
  chosen(1, "be blocked and unlock", fc.constantFrom(1, 1, 1, 4), unlockAgain),
  chosen(3, "guess passwords", fc.tuple(browser, times), (person, [by, count]) => guess(person, count, passwordMove(by, WRONG))),
  chosen(4, "guess tokens", fc.tuple(browser, fc.constantFrom(2, 5)), (person, [by, count]) =>
    after(person, by, "two-factor", () => guess(person, count, { do: "token", by, step: null })),
  ),
  chosen(2, "password", fc.tuple(browser, age), (person, [by, which]) => [passwordMove(by, passwordOf(person, which))]),
  chosen(3, "token", fc.tuple(browser, distance), (person, [by, off]) =>
    after(person, by, "two-factor", () => [{ do: "token", by, step: stepOf(person, off) }]),
  ),
  chosen(2, "code", fc.tuple(browser, fc.nat(3)), (person, [by, which]) =>
    after(person, by, "two-factor", () => [{ do: "code", by, code: codeOf(person, which) }]),
  ),
  chosen(2, "new password", fc.tuple(browser, age), (person, [by, which]) =>
    after(person, by, "new-password", () => [{ do: "new-password", by, password: passwordOf(person, which) }]),
  ),
  chosen(1, "set up", fc.tuple(browser, distance), (person, [by, off]) =>
    after(person, by, "two-factor-setup", () => [{ do: "setup", by, step: stepOf(person, off) }]),
  ),
  chosen(4, "look", browser, (_, by) => [{ do: "look", by }]),
  chosen(1, "sign out", browser, (_, by) => [{ do: "sign-out", by }]),
  chosen(1, "forget", fc.constantFrom(1, 4), (person, count) => guess(person, count, { do: "forgot" })),
  chosen(4, "reset", fc.tuple(older, age), (person, [back, which]) => reset(person, back, passwordOf(person, which))),
  chosen(6, "unlock", fc.tuple(older, fc.boolean()), (person, [back, me]) =>
    person.mails["blocked"] ? [{ do: "unlock", link: linkOf(person, "blocked", back), me }] : [],
  ),
  chosen(3, "admin", action, (_, action) => [{ do: "admin", action }]),
  chosen(4, "wait", whiles, wait),
  chosen(4, "wait until", fc.tuple(fc.constantFrom(...CHANGES, "invitation" as const), fc.constantFrom(-1, 0, 1)), waitUntil),
);

const passwordMove = (by: Browser, password: number): Move => ({ do: "password", by, password });
const passwordOf = ({ passwords }: Person, which: number | null) => passwords[which ?? passwords.length] ?? Math.max(...passwords) + 1;
/** A move happens a millisecond after the one before. */
const stepOf = ({ now }: Person, off: number | null) => (off === null ? null : Math.floor((now + 1) / 30_000) + off);
const codeOf = ({ codes, setups }: Person, which: number) => (which === 0 ? (newCodes(setups)[0] ?? "") : (codes[which] ?? "none"));
const stepNext = (person: Person, by: Browser) => owed({ ...person, now: person.now + 1 }, by);
const isAt = (person: Person, by: Browser, step: string) => stepNext(person, by) === step;

const linkOf = ({ mails }: Person, kind: string, back: number) => Math.max(0, (mails[kind] ?? 0) - 1 - back);

/** By the mail that is there, or else by one that is asked for first. */
function* reset(person: Person, back: number, password: number): Iterable<Move> {
  if (!person.resetLink) yield { do: "forgot" };
  yield { do: "reset", link: linkOf(person, "password-reset", back), password };
}

function* unlockAgain(person: Person, rounds: number): Iterable<Move> {
  for (let round = 0; round < rounds && person.blocked !== "admin"; round += 1) {
    if (!person.blocked) yield* guess(person, 5, passwordMove(1, WRONG));
    yield { do: "unlock", link: linkOf(person, "blocked", 0), me: round < 2 };
  }
}

/** So many times, or until a block answers it. */
function* guess(person: Person, most: number, move: Move): Iterable<Move> {
  for (let done = 0; done < most; done += 1) {
    yield move;
    if (person.blocked) return;
  }
}

/** The right thing at every step until the browser is in or refused, at most so many of them. */
function* signIn(person: Person, by: Browser, most: number): Iterable<Move> {
  for (let done = 0; done < most; done += 1) {
    yield* rightMove(person, by);
    if (owed(person, by) === "password") return;
  }
}

/** These moves at a step that the account has, after the right ones that lead there; of moves at a wrong step the first one says it all. */
function* after(person: Person, by: Browser, step: string, moves: () => Iterable<Move>): Iterable<Move> {
  for (let done = 0; done < 3 && !isAt(person, by, step) && isAhead(person, step); done += 1) yield* rightMove(person, by);
  for (const move of moves()) {
    const wasThere = isAt(person, by, step);
    yield move;
    if (!wasThere) return;
  }
}

const isAhead = ({ enrolled, required, temporaryUntil, mustRenew, blocked }: Person, step: string) =>
  !blocked &&
  ((step === "two-factor" && enrolled) ||
    (step === "two-factor-setup" && required && !enrolled) ||
    (step === "new-password" && (mustRenew || temporaryUntil !== null)));

function* rightMove(person: Person, by: Browser): Iterable<Move> {
  // An app shows another token only when the half minute is over.
  if (isAt(person, by, "two-factor")) person.now = Math.max(person.now, (person.lastStep + 1) * 30_000);
  switch (stepNext(person, by)) {
    case "two-factor":
      return yield { do: "token", by, step: stepOf(person, 0) };
    case "new-password":
      return yield { do: "new-password", by, password: passwordOf(person, null) };
    case "two-factor-setup":
      return yield { do: "setup", by, step: stepOf(person, 0) };
    case "recovery-codes":
      return yield { do: "save-codes", by };
    default:
      return yield passwordMove(by, passwordOf(person, 0));
  }
}

function wait(person: Person, milliseconds: number): Move[] {
  person.now += milliseconds;
  return [];
}

/** A move that shows it, a millisecond before, at, or after the moment at which something changes by itself; nothing if that is past. */
function* waitUntil(person: Person, [change, off]: [Change, number]): Iterable<Move> {
  yield* begin(person, change);
  const [end, move] = endOf(person, change);
  if (!end || end + off <= person.now) return;
  person.now = end + off - 1;
  yield move;
}

/** Makes what is to end, unless it is there. */
function* begin(person: Person, change: Change): Iterable<Move> {
  if (change === "way in" && !person.waysIn[0]) yield passwordMove(0, passwordOf(person, 0));
  if (change === "session" && !isIn(person, 0)) yield* signIn(person, 0, 5);
  if (change === "unlock link" && !person.unlockLink) yield* guess(person, 5, passwordMove(1, WRONG));
  if (change === "reset link" && !person.resetLink) yield { do: "forgot" };
}

function endOf(person: Person, change: Change): [end: number | null | undefined, move: Move] {
  const { waysIn, sessions, unlockLink, resetLink, temporaryUntil, changedAt } = person;
  const [look, password] = [{ do: "look", by: 0 } as const, passwordMove(0, passwordOf(person, 0))];
  const ends: Record<Change, [number | null | undefined, Move]> = {
    "way in": [waysIn[0]?.until, look],
    session: [sessions[0], look],
    "unlock link": [unlockLink?.until, { do: "unlock", link: unlockLink?.number ?? 0, me: true }],
    "reset link": [resetLink?.until, { do: "reset", link: resetLink?.number ?? 0, password: passwordOf(person, null) }],
    invitation: [temporaryUntil, password],
    age: [changedAt + 90 * DAY, password],
    absence: [lastSeen(person) + 30 * DAY, password],
  };
  return ends[change];
}
