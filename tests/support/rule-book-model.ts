/**
 * The rules of design.md, section 2, written down a second time: one account, two browsers, a clock, numbers for passwords, and
 * nothing of lib/. tests/store/rule-book.test.ts holds the portal to it.
 */
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const TOKEN_STEP = 30_000;

export type Browser = 0 | 1;

/** What somebody does. A token is told by its 30 s step (null: one of no step), a link by how many of its kind were mailed before it. */
export type Move =
  | { do: "password"; by: Browser; password: number }
  | { do: "token"; by: Browser; step: number | null }
  | { do: "code"; by: Browser; code: string }
  | { do: "new-password"; by: Browser; password: number }
  | { do: "setup"; by: Browser; step: number | null }
  | { do: "save-codes"; by: Browser }
  | { do: "look"; by: Browser }
  | { do: "sign-out"; by: Browser }
  | { do: "forgot" }
  | { do: "reset"; link: number; password: number }
  | { do: "unlock"; link: number; me: boolean }
  | { do: "admin"; action: "block" | "unblock" | "require-new-password" | "reset-two-factor" };

export type Start = "settled" | "asked-for-a-password" | "enrolled" | "required" | "invited" | "invited-with-two-factor";

type WayIn = { until: number; token: boolean; renewed: boolean; codes: boolean };
type Link = { number: number; until: number };

export type Person = ReturnType<typeof newPerson>;

/** Newest first: the current one, the four that are remembered, and two that are forgotten. */
const PASSWORDS = [6, 5, 4, 3, 2, 1, 0];

export const newPerson = (start: Start, now: number, [wrongPasswords, wrongTokens] = [0, 0]) => ({
  now,
  passwords: start.startsWith("invited") ? [0] : PASSWORDS,
  temporaryUntil: start.startsWith("invited") ? now + 72 * HOUR : null,
  changedAt: start.startsWith("invited") ? now : now - 60 * DAY,
  signedInAt: start.startsWith("invited") ? null : now - DAY,
  resetAt: 0,
  wrongPasswords,
  wrongTokens,
  blocked: null as "wrong_passwords" | "wrong_tokens" | "admin" | null,
  mustRenew: start === "asked-for-a-password",
  required: start === "required" || start === "invited-with-two-factor",
  enrolled: start === "enrolled",
  lastStep: -1,
  setups: 0,
  codes: start === "enrolled" ? newCodes(0) : [],
  waysIn: [null, null] as (WayIn | null)[],
  sessions: [0, 0],
  unlockLink: null as Link | null,
  resetLink: null as Link | null,
  unlockedByLinkAt: [] as number[],
  resetMailsAt: [] as number[],
  mails: {} as Record<string, number>,
});

/** The ten recovery codes that the account's nth setup gives. */
export const newCodes = (setup: number) => Array.from({ length: 10 }, (_, index) => `code ${index} of setup ${setup}`);

/** What is owed by this browser before it is in. */
export function owed(person: Person, by: Browser): string {
  const way = person.waysIn[by];
  if (!way || person.now >= way.until || isShut(person)) return "password";
  if (person.enrolled && !way.token) return "two-factor";
  if (needsNewPassword(person) && !way.renewed) return "new-password";
  if (person.required && !person.enrolled) return "two-factor-setup";
  return way.codes ? "recovery-codes" : "done";
}

export const isIn = (person: Person, by: Browser) => person.now < (person.sessions[by] ?? 0);

/** What rows of the database must say. */
export const factsOf = (person: Person) => ({
  blocked: person.blocked,
  wrongPasswords: person.wrongPasswords,
  wrongTokens: person.wrongTokens,
  mustRenew: person.mustRenew,
  invited: person.temporaryUntil !== null,
  enrolled: person.enrolled,
  codes: person.codes.toSorted(),
  sessions: person.sessions.filter((until) => person.now < until).length,
  links: [person.resetLink, person.unlockLink].map((link) => link !== null && person.now < link.until),
  mails: person.mails,
});

const isShut = (person: Person) => person.blocked !== null || (person.temporaryUntil !== null && person.now >= person.temporaryUntil);
export const lastSeen = (person: Person) => Math.max(person.signedInAt ?? person.changedAt, person.resetAt);
const needsNewPassword = (person: Person) =>
  person.temporaryUntil !== null ||
  person.mustRenew ||
  person.now - person.changedAt > 90 * DAY ||
  person.now - lastSeen(person) > 30 * DAY;

type Rules = { [Do in Move["do"]]: (person: Person, move: Extract<Move, { do: Do }>) => string };

const rules: Rules = {
  password(person, { by, password }) {
    if (isShut(person)) return "refused";
    if (password !== person.passwords[0]) {
      person.wrongPasswords += 1;
      if (person.wrongPasswords === 5) block(person, "wrong_passwords");
      return "refused";
    }
    person.wrongPasswords = 0;
    person.waysIn[by] = { until: person.now + 10 * MINUTE, token: false, renewed: false, codes: false };
    return goOn(person, by);
  },
  token: (person, { by, step }) => secondFactor(person, by, isUnused(person, step), () => (person.lastStep = step ?? 0)),
  code: (person, { by, code }) =>
    secondFactor(person, by, person.codes.includes(code), () => {
      person.codes = person.codes.filter((unused) => unused !== code);
      mail(person, "recovery-code-used");
    }),
  "new-password": (person, { by, password }) =>
    atStep(person, by, "new-password", (way) => {
      if (!renew(person, password)) return "refused";
      way.renewed = true;
      endAllBut(person, by);
      return goOn(person, by);
    }),
  setup: (person, { by, step }) =>
    atStep(person, by, "two-factor-setup", (way) => {
      if (!isNear(person, step)) return "refused";
      person.setups += 1;
      Object.assign(person, { enrolled: true, lastStep: step, wrongTokens: 0, codes: newCodes(person.setups) });
      Object.assign(way, { token: true, codes: true });
      mail(person, "two-factor-set-up");
      endAllBut(person, by);
      return goOn(person, by);
    }),
  "save-codes": (person, { by }) =>
    atStep(person, by, "recovery-codes", (way) => {
      way.codes = false;
      return goOn(person, by);
    }),
  look: (person, { by }) => `${owed(person, by)}, ${isIn(person, by) ? "signed in" : "not signed in"}`,
  "sign-out"(person, { by }) {
    if (!isIn(person, by)) return "not signed in";
    person.sessions[by] = 0;
    return "signed out";
  },
  forgot(person) {
    const lately = person.resetMailsAt.filter((at) => at > person.now - HOUR);
    if (person.blocked === "admin" || person.temporaryUntil !== null || lately.length >= 3) return "sent";
    person.resetLink = { number: person.mails["password-reset"] ?? 0, until: person.now + HOUR };
    person.resetMailsAt.push(person.now);
    mail(person, "password-reset");
    return "sent";
  },
  reset(person, { link, password }) {
    if (!works(person, person.resetLink, link)) return "over";
    if (!renew(person, password)) return "refused";
    person.resetAt = person.now;
    person.resetLink = null;
    endAllBut(person, null);
    if (person.blocked === "wrong_tokens") return "still blocked";
    Object.assign(person, { blocked: null, unlockLink: null });
    return "set";
  },
  unlock(person, { link, me }) {
    const since = Math.max(person.now - DAY, person.signedInAt ?? 0);
    const lately = person.unlockedByLinkAt.filter((at) => at > since);
    if (!works(person, person.unlockLink, link) || lately.length >= 3) return "over";
    person.unlockedByLinkAt.push(person.now);
    lift(person, !me);
    return me ? "unlocked" : "not-me";
  },
  admin: (person, { action }) => (adminActions[action](person) ? "done" : "does-not-apply"),
};

const adminActions: Record<Extract<Move, { do: "admin" }>["action"], (person: Person) => boolean> = {
  block(person) {
    if (person.blocked === "admin") return false;
    if (person.blocked === "wrong_tokens") person.mustRenew = true;
    Object.assign(person, { blocked: "admin", unlockLink: null, resetLink: null });
    mail(person, "blocked-by-admin");
    return endAllBut(person, null);
  },
  unblock(person) {
    if (!person.blocked) return false;
    lift(person, false);
    return mail(person, "unblocked");
  },
  "require-new-password"(person) {
    if (person.temporaryUntil !== null || person.mustRenew) return false;
    person.mustRenew = true;
    person.waysIn = [null, null];
    return mail(person, "new-password-required");
  },
  "reset-two-factor"(person) {
    if (!person.enrolled) return false;
    Object.assign(person, { enrolled: false, lastStep: -1, codes: [] });
    mail(person, "two-factor-reset");
    return endAllBut(person, null);
  },
};

/** Plays one move, and says what the person sees. */
export const play = <Do extends Move["do"]>(person: Person, move: Extract<Move, { do: Do }>): string =>
  (rules[move.do as Do] as Rules[Do])(person, move);

/** Whoever is elsewhere is led there. */
function atStep(person: Person, by: Browser, step: string, act: (way: WayIn) => string): string {
  const [way, here] = [person.waysIn[by], owed(person, by)];
  return way && here === step ? act(way) : `led to ${here}`;
}

const secondFactor = (person: Person, by: Browser, isRight: boolean, use: () => unknown) =>
  atStep(person, by, "two-factor", (way) => {
    if (isRight) {
      use();
      way.token = true;
      person.wrongTokens = 0;
      return goOn(person, by);
    }
    person.wrongTokens += 1;
    if (person.wrongTokens === 1) mail(person, "wrong-token");
    if (person.wrongTokens < 5) return "refused";
    block(person, "wrong_tokens");
    return "password";
  });

/** On to the next step, or in: the session lasts 15 minutes and replaces the one that the browser had. */
function goOn(person: Person, by: Browser): string {
  const step = owed(person, by);
  if (step !== "done") return step;
  person.waysIn[by] = null;
  person.sessions[by] = person.now + 15 * MINUTE;
  person.signedInAt = person.now;
  return "in";
}

function block(person: Person, reason: "wrong_passwords" | "wrong_tokens") {
  person.blocked = reason;
  person.unlockLink = { number: person.mails["blocked"] ?? 0, until: person.now + 24 * HOUR };
  mail(person, "blocked");
}

/** After wrong tokens somebody knows the password. */
function lift(person: Person, isStolen: boolean) {
  const renews = isStolen || person.blocked === "wrong_tokens";
  if (renews) person.waysIn = [null, null];
  Object.assign(person, { blocked: null, wrongPasswords: 0, wrongTokens: 0, unlockLink: null, mustRenew: renews || person.mustRenew });
}

/** Whether the password may be the new one, and then it is. */
function renew(person: Person, password: number): boolean {
  if (person.passwords.slice(0, 5).includes(password)) return false;
  person.passwords = [password, ...person.passwords];
  Object.assign(person, { changedAt: person.now, temporaryUntil: null, mustRenew: false, wrongPasswords: 0 });
  return mail(person, "password-changed");
}

function endAllBut(person: Person, by: Browser | null): true {
  person.sessions = [0, 0];
  person.waysIn = person.waysIn.map((way, browser) => (browser === by ? way : null));
  return true;
}

const works = (person: Person, link: Link | null, number: number) => link?.number === number && person.now < link.until;
const stepAt = (now: number) => Math.floor(now / TOKEN_STEP);
const isNear = (person: Person, step: number | null) => step === stepAt(person.now) || step === stepAt(person.now) - 1;
const isUnused = (person: Person, step: number | null) => isNear(person, step) && (step ?? 0) > person.lastStep;

function mail(person: Person, kind: string): true {
  person.mails[kind] = (person.mails[kind] ?? 0) + 1;
  return true;
}
