import { type Account, barrierOf } from "./account";
import type { AuditEvent, Change, Decision, Occasion } from "./decision";
import { recordWrong } from "./lockout";
import type { Mail } from "./mail";
import { policy } from "./policy";
import type { Refusal } from "./refusal";
import type { Attempt, Judged } from "./sign-in";

/**
 * What a token turned out to be: of which 30 s step, or how many seconds the phone's clock is off (negative: slow), or one of the QR
 * code before the present one, or neither.
 */
export type TokenMatch = { step: number } | { secondsOff: number } | { former: true } | null;

/** Fresh recovery codes: sealed for whoever shows them once, and hashed for the account that honours each once. */
export type NewCodes = { sealed: string; hashes: string[] };

/** Whether a confirmed key asks for a token at each sign-in. */
export const isEnrolled = (account: Pick<Account, "twoFactorKey">) => account.twoFactorKey !== null;

/** Whether this account may not be used without two-factor authentication (`REQUIRE_TWO_FACTOR`, or an admin said so). */
export function mustUseTwoFactor(account: Pick<Account, "role" | "twoFactorRequired">): boolean {
  const whom = policy().REQUIRE_TWO_FACTOR;
  return account.twoFactorRequired || whom === "everyone" || (whom === "admins" && account.role === "admin");
}

/** What is left of two-factor authentication when it is taken away: the memory of the QR code that was good until now. */
export const withoutTwoFactor = ({ twoFactorKey, twoFactorFormerKey }: Account) => ({
  twoFactorKey: null,
  twoFactorPendingKey: null,
  twoFactorFormerKey: twoFactorKey ?? twoFactorFormerKey,
  twoFactorLastStep: null,
  recoveryCodeHashes: [],
});

/**
 * Judges one token under the account's lock, by its own counter (requirement D10): each step is good once, and only the right token
 * clears the counter. Nothing is judged for whoever cannot sign in, such as after the last wrong one: the reply is where the way in stands.
 */
export function judgeToken(
  account: Account,
  attempt: Attempt,
  match: TokenMatch,
  unlockToken: string,
  occasion: Occasion,
): Decision<Judged> {
  if (!mayJudge(account, occasion)) return { ...refused(account, "no-way-in"), reply: { attempt, account } };
  const verdict = verdictOf(account, match);
  if ("refusal" in verdict) return countWrong(account, attempt, verdict.refusal, unlockToken, occasion);
  const accepted = { ...account, twoFactorLastStep: verdict.step, wrongTokens: 0 };
  const proven = { ...attempt, twoFactorAt: occasion.now };
  return { account: accepted, events: [{ type: "token-accepted" }], attempt: proven, reply: { attempt: proven, account: accepted } };
}

/** Judges one recovery code, by its hash, as `judgeToken` judges a token. A right one is used up. */
export function judgeRecoveryCode(
  account: Account,
  attempt: Attempt,
  codeHash: string,
  unlockToken: string,
  occasion: Occasion,
): Decision<Judged> {
  if (!mayJudge(account, occasion)) return { ...refused(account, "no-way-in"), reply: { attempt, account } };
  const used = spendCode(account, codeHash);
  if ("refusal" in used) return countWrong(account, attempt, used.refusal, unlockToken, occasion);
  const proven = { ...attempt, twoFactorAt: occasion.now };
  return { ...used, attempt: proven, reply: { attempt: proven, account: used.account } };
}

/** Whether a token is right and unused: its step, or why it is refused. */
export function verdictOf(account: Account, match: TokenMatch): { step: number } | { refusal: Refusal } {
  const step = match && "step" in match ? match.step : null;
  if (step === null) return { refusal: whyWrong(match) ?? { code: "wrong-token", about: policy().MAX_WRONG_TOKENS } };
  return step <= (account.twoFactorLastStep ?? -1) ? { refusal: { code: "token-used" } } : { step };
}

type Used = { account: Account; events: [AuditEvent]; mails: Mail[] };

/** Uses a recovery code up, by its hash, or says why it is refused. */
export function spendCode(account: Account, codeHash: string): Used | { refusal: Refusal } {
  const recoveryCodeHashes = account.recoveryCodeHashes.filter((hash) => hash !== codeHash);
  const left = recoveryCodeHashes.length;
  if (left === account.recoveryCodeHashes.length) return { refusal: { code: "wrong-recovery-code", about: policy().MAX_WRONG_TOKENS } };
  return {
    account: { ...account, recoveryCodeHashes, wrongTokens: 0 },
    events: [{ type: "recovery-code-used", details: { left } }],
    mails: [{ kind: "recovery-code-used", left }],
  };
}

const mayJudge = (account: Account, { now }: Occasion) => !barrierOf(account, now) && isEnrolled(account);

/** A token that did nothing, and why. */
export const refused = (account: Account, why: string) =>
  ({ account, events: [{ type: "token-refused", details: { why } }] }) satisfies Partial<Decision<unknown>>;

/** Counts and refuses. The way in ends with the last one: a form that stayed could only be led away by its next, failing post. */
function countWrong(account: Account, attempt: Attempt, refusal: Refusal, unlockToken: string, { now }: Occasion): Decision<Judged> {
  const counted = countWrongToken(account, refusal, unlockToken, now);
  return { ...counted, reply: counted.account.blockedReason ? { attempt, account: counted.account } : { refusal } };
}

/** Counts one wrong token or recovery code. The first tells the owner that somebody has the password; the last one's mail says more. */
export function countWrongToken(account: Account, { code }: Refusal, unlockToken: string, now: Date): Change {
  const { events, mails, ...outcome } = recordWrong(account, "wrong_tokens", unlockToken, now);
  const isFirst = account.wrongTokens === 0 && mails.length === 0;
  return {
    ...outcome,
    events: [{ type: "token-refused", details: { why: code, count: outcome.account.wrongTokens } }, ...events],
    mails: isFirst ? [{ kind: "wrong-token" }] : mails,
  };
}

/** A slow clock is told. A fast one is not: whoever guesses would learn a token that is right in some minutes. */
function whyWrong(match: TokenMatch): Refusal | null {
  if (match && "former" in match) return { code: "earlier-qr-code" };
  return match && "secondsOff" in match && match.secondsOff < 0 ? { code: "clock-off", about: match.secondsOff } : null;
}
