import { type Account, barrierOf } from "./account";
import type { Decision, Occasion, Replaced } from "./decision";
import { newPasswordDue } from "./expiry";
import { type PastTry, whyUnfamiliar } from "./familiar";
import { recordWrong } from "./lockout";
import { ATTEMPT_MINUTES, policy } from "./policy";
import type { Refusal } from "./refusal";
import { hasPassed, later, minutes } from "./time";
import { isEnrolled, mustUseTwoFactor } from "./two-factor";

/** Somebody on the way in, who gave the right password: the attempt's existence is the proof of that. */
export type Attempt = {
  /** The hash of the cookie's value. */
  id: string;
  accountId: string;
  expiresAt: Date;
  twoFactorAt: Date | null;
  newPasswordAt: Date | null;
  /** Sealed; there until the person says that they are saved. */
  recoveryCodes: string | null;
  /** A path of this portal, to be led back to. */
  returnTo: string;
};

export type Step = "password" | "two-factor" | "new-password" | "two-factor-setup" | "recovery-codes" | "done";

/**
 * What an attempt still owes before a session may exist. The only place that knows the order of the steps:
 * every page before the portal asks it who belongs there, every action asks it where to go.
 */
export function nextStep(attempt: Attempt | null, account: Account | null, now: Date): Step {
  if (!attempt || !account || attempt.accountId !== account.id) return "password";
  if (hasPassed(attempt.expiresAt, now) || barrierOf(account, now)) return "password";
  if (isEnrolled(account) && !attempt.twoFactorAt) return "two-factor";
  if (newPasswordDue(account, now) && !attempt.newPasswordAt) return "new-password";
  if (mustUseTwoFactor(account) && !isEnrolled(account)) return "two-factor-setup";
  if (attempt.recoveryCodes) return "recovery-codes";
  return "done";
}

/** What the action found out before the lock: which hash the typed password fits, if any. */
type Typed = { fits: string | null; attemptId: string; returnTo: string; unlockToken: string };

/** The temporary password of an invitation is forgiven the spaces that come along when it is copied from the mail. */
export const typedPassword = (account: Pick<Account, "invitationExpiresAt"> | null, typed: string) =>
  account?.invitationExpiresAt ? typed.trim() : typed;

/** Where the way in stands; `session` is the value of the cookie of a session that began, once nothing was owed. */
export type Way = { attempt: Attempt; account: Account; session?: string };

/** A step's verdict: refused, or where the way in stands now. */
export type Judged = { refusal: Refusal } | Way;

/**
 * Judges one password under the account's lock. Whoever cannot sign in is refused whatever was typed, and all refusals are alike.
 * The right password clears the counter of wrong passwords, never that of wrong tokens.
 */
export function judgePassword(account: Account, typed: Typed, { now }: Occasion): Decision<Judged> {
  const refusal: Refusal = { code: "wrong-credentials", about: policy().MAX_WRONG_PASSWORDS };
  const barrier = barrierOf(account, now);
  if (barrier) return { account, events: [{ type: "sign-in-refused", details: { why: barrier } }], reply: { refusal } };
  if (typed.fits !== account.passwordHash) {
    const { events, ...outcome } = recordWrong(account, "wrong_passwords", typed.unlockToken, now);
    const wrong = { type: "sign-in-refused", details: { why: "wrong-password", count: outcome.account.wrongPasswords } } as const;
    return { ...outcome, events: [wrong, ...events], reply: { refusal } };
  }
  const attempt = beginAttempt(account, typed, now);
  const asks = newPasswordDue(account, now)?.why;
  const accepted = { ...account, wrongPasswords: 0 };
  return {
    account: accepted,
    events: [{ type: "password-accepted", details: asks ? { asks } : {} }],
    attempt,
    reply: { attempt, account: accepted },
  };
}

const beginAttempt = (account: Account, { attemptId, returnTo }: Typed, now: Date): Attempt => ({
  id: attemptId,
  accountId: account.id,
  expiresAt: later(now, minutes(ATTEMPT_MINUTES)),
  twoFactorAt: null,
  newPasswordAt: null,
  recoveryCodes: null,
  returnTo,
});

/** Whether nothing but the password was proven yet. */
export const isFresh = ({ twoFactorAt, newPasswordAt, recoveryCodes }: Attempt) => !twoFactorAt && !newPasswordAt && !recoveryCodes;

/** Whether the same was proven in both. */
export const isAsFar = (one: Attempt, other: Attempt) => proofsOf(one) === proofsOf(other);

const proofsOf = ({ twoFactorAt, newPasswordAt, recoveryCodes }: Attempt) => JSON.stringify([twoFactorAt, newPasswordAt, recoveryCodes]);

/** Thrown when an attempt was ended, or went on, while its next step was judged; nothing of that step is kept, and the person starts again. */
export class AttemptOver extends Error {}

/** Thrown when the session that a change belongs to was ended meanwhile; nothing of the change is kept. */
export class SessionOver extends Error {}

/** A session that may begin: the value of its cookie, and the one that the browser brings along. */
export type NewSession = { token: string; replaces: Replaced | null };

/**
 * What a step decided, and with it the last door: whoever owes nothing any more gets the session in the same stroke, and the attempt is used
 * up. Nothing can happen to the account between the last proof and the session.
 */
export function letIn<Reply>(step: Decision<Reply>, begins: NewSession, occasion: Occasion, past: PastTry[]): Decision<Reply | Way> {
  const { attempt } = step;
  const entered = attempt && enter(step.account, attempt, begins, occasion, past);
  if (!entered) return step;
  return {
    ...step,
    ...entered,
    events: [...step.events, ...entered.events],
    mails: [...(step.mails ?? []), ...(entered.mails ?? [])],
    reply: { attempt, account: entered.account, session: begins.token },
  };
}

/**
 * The last door: a session begins only if every rule is satisfied at this very moment, else null. The session that the
 * browser brought along ends (ASVS 7.2.4). `past` are the account's tries, newest first: the owner hears of a sign-in that stands out.
 * From now on mails speak the language of this sign-in.
 */
export function enter(
  account: Account,
  attempt: Attempt,
  session: NewSession,
  occasion: Occasion,
  past: PastTry[],
): Decision<{ expires: Date }> | null {
  const { now } = occasion;
  if (nextStep(attempt, account, now) !== "done") return null;
  const expires = later(now, minutes(policy().SESSION_MINUTES));
  const why = whyUnfamiliar(past, occasion);
  return {
    account: { ...account, lastSignInAt: now, language: occasion.language ?? account.language },
    events: [{ type: "signed-in" }],
    mails: why ? [{ kind: "unfamiliar-sign-in", why }] : [],
    session: { ...session, expires },
    reply: { expires },
  };
}

/** Signs out somebody on the way in: this attempt, and no other of the account. */
export const endAttempt = (account: Account, { id }: Attempt): Decision<null> => ({
  account,
  events: [{ type: "signed-out", details: { which: "attempt" } }],
  endAttempts: { only: id },
  reply: null,
});

/** Signs out: this session, and no other of the account. */
export const endSession = (account: Account, sessionId: string): Decision<null> => ({
  account,
  events: [{ type: "signed-out" }],
  endSessions: { only: sessionId },
  reply: null,
});
