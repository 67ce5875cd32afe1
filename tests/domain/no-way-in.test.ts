import fc from "fast-check";
import { expect, test } from "vitest";
import type { Account } from "@/lib/domain/account";
import { administer } from "@/lib/domain/administration";
import type { Decision } from "@/lib/domain/decision";
import { invite, reinvite, revokeInvitation } from "@/lib/domain/invitation";
import { mayUnlockByLink, recordWrong, unlock } from "@/lib/domain/lockout";
import { setNewPassword } from "@/lib/domain/password";
import { type Attempt, enter, judgePassword, nextStep, type Step } from "@/lib/domain/sign-in";
import { USER_ACTIONS } from "@/lib/domain/user-actions";
import { aCandidate, anAccount, anOccasion, NOW } from "@/tests/support/accounts";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** What really happened in an attempt, told by the deeds and not by the attempt's own fields. */
type Deeds = { begun: number; token: boolean; renewed: boolean; codesShown: boolean; codesSaved: boolean };
type World = { account: Account; attempts: Attempt[]; deeds: Map<string, Deeds>; now: Date; count: number; entered: number };
type Deed = { what: keyof typeof world | "go on"; which: number; right: boolean; long: number };

function remember(w: World, decision: Decision<unknown>): void {
  w.account = decision.account;
  if (decision.endSessions === "all" || decision.endAttempts) w.attempts = [];
  const { attempt } = decision;
  if (attempt) w.attempts = [...w.attempts.filter(({ id }) => id !== attempt.id), attempt];
}

function wait(w: World, milliseconds: number): void {
  w.now = new Date(w.now.getTime() + milliseconds);
}

const occasion = (w: World) => anOccasion({ now: w.now });
const chosen = (w: World, { which }: Deed) => w.attempts[which % Math.max(1, w.attempts.length)];

/** The actions' guard: a step's form does something only for an attempt that owes just this step. */
function at(w: World, deed: Deed, step: string, run: (attempt: Attempt, deeds: Deeds) => void): void {
  const attempt = chosen(w, deed);
  const deeds = attempt && w.deeds.get(attempt.id);
  if (attempt && deeds && nextStep(attempt, w.account, w.now) === step) run(attempt, deeds);
}

/** Tries the last door out of turn, for whatever attempt there is, and checks the answer against the plain rules. */
function knock(w: World, attempt: Attempt): void {
  const unmet = unmetRules(w, attempt);
  const decision = enter(w.account, attempt, { token: "token", replaces: null }, occasion(w), []);
  if (nextStep(attempt, w.account, w.now) === "done") expect(unmet).toEqual([]);
  if (decision) expect(unmet).toEqual([]);
}

const adminActions = USER_ACTIONS.filter((action) => action !== "resend-invitation" && action !== "revoke-invitation");

const world = {
  "type a password"(w: World, { right }: Deed) {
    const attemptId = `attempt ${++w.count}`;
    const typed = { fits: right ? w.account.passwordHash : null, attemptId, returnTo: "/", unlockToken: "t" };
    const decision = judgePassword(w.account, typed, occasion(w));
    remember(w, decision);
    const deeds = { begun: w.now.getTime(), token: false, renewed: false, codesShown: false, codesSaved: false };
    if (decision.attempt) w.deeds.set(attemptId, deeds);
    expect(!decision.attempt || right).toBe(true);
  },
  "type a token": (w: World, deed: Deed) =>
    at(w, deed, "two-factor", (attempt, deeds) => {
      if (!deed.right) w.account = recordWrong(w.account, "wrong_tokens", "t", w.now).account;
      else replace(w, { ...attempt, twoFactorAt: w.now }, deeds, { token: true });
    }),
  "set a new password": (w: World, deed: Deed) =>
    at(w, deed, "new-password", (attempt, deeds) => {
      remember(w, setNewPassword(w.account, attempt, aCandidate({ hash: `hash ${++w.count}`, guessable: !deed.right }), occasion(w)));
      if (deed.right) deeds.renewed = true;
    }),
  "set up 2FA": (w: World, deed: Deed) =>
    at(w, deed, "two-factor-setup", (attempt, deeds) => {
      w.account = { ...w.account, twoFactorKey: "key" };
      replace(w, { ...attempt, twoFactorAt: w.now, recoveryCodes: "codes" }, deeds, { token: true, codesShown: true });
    }),
  "save the codes": (w: World, deed: Deed) =>
    at(w, deed, "recovery-codes", (attempt, deeds) => replace(w, { ...attempt, recoveryCodes: null }, deeds, { codesSaved: true })),
  "go in": (w: World, deed: Deed) =>
    at(w, deed, "done", (attempt) => {
      const entered = enter(w.account, attempt, { token: "token", replaces: null }, occasion(w), []);
      if (entered) remember(w, entered);
      w.attempts = w.attempts.filter(({ id }) => id !== attempt.id);
      w.entered += 1;
    }),
  "wait minutes": (w: World, { long }: Deed) => wait(w, (long % 12) * MINUTE),
  "wait days": (w: World, { long, right }: Deed) => wait(w, right ? long * DAY : 0),
  "act as an admin"(w: World, { which, long }: Deed) {
    const action = adminActions[long % adminActions.length] ?? "unblock";
    // Whoever is deleted is seldom seen again: one in six is enough.
    if (action !== "delete" || which === 0) remember(w, administer(action, w.account, occasion(w), 1));
  },
  invite(w: World) {
    const temporary = { password: "p", hash: `temporary ${++w.count}` };
    remember(w, reinvite(w.account, w.account, temporary, occasion(w)) ?? invite(w.account, temporary, occasion(w)));
  },
  revoke: (w: World) => remember(w, revokeInvitation(w.account, occasion(w))),
  "follow the unlock link"(w: World, { right }: Deed) {
    if (!mayUnlockByLink(w.account)) return;
    remember(w, unlock(w.account, right));
  },
};

function replace(w: World, attempt: Attempt, deeds: Deeds, more: Partial<Deeds>): void {
  w.attempts = w.attempts.map((other) => (other.id === attempt.id ? attempt : other));
  Object.assign(deeds, more);
}

/** The rules of the portal, one by one, in no order at all. */
function unmetRules({ account, deeds, now }: World, { id }: Attempt): string[] {
  const did = deeds.get(id);
  const since = (date: Date | null) => now.getTime() - (date ?? account.createdAt).getTime();
  const seen = account.lastSignInAt ?? account.passwordChangedAt;
  const rules = {
    "the right password, less than ten minutes ago": did !== undefined && now.getTime() - did.begun < 10 * MINUTE,
    "not blocked": account.blockedReason === null,
    "not deleted": account.deletedAt === null,
    "has a password": account.passwordHash !== null,
    "not the temporary password": account.invitationExpiresAt === null,
    "not asked for a new one": account.newPasswordReason === null,
    "not older than 90 days": since(account.passwordChangedAt) <= 90 * DAY,
    "seen within 30 days, or a new password": since(seen) <= 30 * DAY || did?.renewed === true,
    "the token, if enrolled": account.twoFactorKey === null || did?.token === true,
    "enrolled, if required": !account.twoFactorRequired || account.twoFactorKey !== null,
    "recovery codes saved": did?.codesShown !== true || did.codesSaved,
  };
  return Object.entries(rules).flatMap(([rule, isMet]) => (isMet ? [] : [rule]));
}

/** The right thing to do for whoever wants in; the other deeds get in its way. */
const onward = {
  password: "type a password",
  "two-factor": "type a token",
  "new-password": "set a new password",
  "two-factor-setup": "set up 2FA",
  "recovery-codes": "save the codes",
  done: "go in",
} satisfies Record<Step, keyof typeof world>;

function act(w: World, deed: Deed): void {
  const attempt = chosen(w, deed);
  if (deed.what === "go on") world[onward[nextStep(attempt ?? null, w.account, w.now)]](w, { ...deed, right: true });
  else world[deed.what](w, deed);
}

const deedOf = (what: fc.Arbitrary<Deed["what"]>) => fc.record({ what, which: fc.nat(5), right: fc.boolean(), long: fc.nat(100) });
const anyDeed = deedOf(fc.constantFrom(...(Object.keys(world) as (keyof typeof world)[])));
const goOn = deedOf(fc.constant("go on"));
const deeds = fc.array(fc.oneof({ weight: 2, arbitrary: anyDeed }, { weight: 3, arbitrary: goOn }), { minLength: 1, maxLength: 60 });

test("no order of deeds leads in, nor opens the last door early, while a rule is unmet [D3]", () => {
  let entered = 0;
  const property = fc.property(deeds, fc.boolean(), fc.boolean(), (list, enrolled, required) => {
    const account = anAccount({ twoFactorKey: enrolled ? "key" : null, twoFactorRequired: required });
    const w: World = { account, attempts: [], deeds: new Map(), now: NOW, count: 0, entered: 0 };
    for (const deed of list) {
      act(w, deed);
      for (const attempt of w.attempts) knock(w, attempt);
    }
    entered += w.entered;
  });
  fc.assert(property, { numRuns: 3000 });
  expect(entered, "the property proves nothing if hardly anybody gets in").toBeGreaterThan(500);
});
