import { type Account, barrierOf } from "./account";
import type { AuditEvent, Decision, Occasion } from "./decision";
import { recordWrong } from "./lockout";
import type { Mail } from "./mail";
import { policy } from "./policy";
import { type Refusal, wordsOf } from "./refusal";
import type { Attempt, Judged } from "./sign-in";

/** How many recovery codes a person gets. */
export const RECOVERY_CODES = 10;

/** What a token turned out to be: of which 30 s step, or how many seconds the phone's clock is off (negative: slow), or neither. */
export type TokenMatch = { step: number } | { secondsOff: number } | null;

export const isEnrolled = (account: Pick<Account, "twoFactorKey">) => account.twoFactorKey !== null;

/** Whether this account may not be used without two-factor authentication (`REQUIRE_TWO_FACTOR`, or an admin said so). */
export function mustUseTwoFactor(account: Pick<Account, "role" | "twoFactorRequired">): boolean {
  const whom = policy().REQUIRE_TWO_FACTOR;
  return account.twoFactorRequired || whom === "everyone" || (whom === "admins" && account.role === "admin");
}

/**
 * The sealed key that `holder`, an attempt or a session, is being shown; null if it has none. A pending key belongs to one holder:
 * somebody who saw it in another attempt would otherwise know the key that the owner sets up later.
 */
export function pendingKeyOf(account: Pick<Account, "twoFactorPendingKey">, holder: string): string | null {
  const [pending, owner] = [account.twoFactorPendingKey, `${holder} `];
  return pending?.startsWith(owner) ? pending.slice(owner.length) : null;
}

/** Begins a setup. The holder's pending key stays if there is one, so that reloads and wrong tokens show the same; it is the reply. */
export function startSetup(account: Account, holder: string, sealedKey: string): Decision<string> {
  const sealed = pendingKeyOf(account, holder) ?? sealedKey;
  return {
    account: { ...account, twoFactorPendingKey: `${holder} ${sealed}` },
    events: [{ type: "two-factor-key-made", details: { again: sealed !== sealedKey } }],
    reply: sealed,
  };
}

/**
 * Ends a setup on the way in: the right token makes the pending key the account's, if none is active, and ends every session and
 * every other attempt. A wrong one changes nothing and is not counted: the key is on the same page, so there is nothing to guess.
 */
export function confirmSetup(
  account: Account,
  attempt: Attempt,
  match: TokenMatch,
  codes: { sealed: string; hashes: string[] },
  { now }: Occasion,
): Decision<{ fault: string } | { attempt: Attempt; account: Account }> {
  const key = pendingKeyOf(account, attempt.id);
  // Of a form that was sent twice the second finds the key active; it is led to where the way in stands.
  if (barrierOf(account, now) || isEnrolled(account)) return { ...refused(account, "no-setup"), reply: { attempt, account } };
  if (!key || !match || !("step" in match)) return { ...refused(account, "setup"), reply: { fault: setupFault(match) } };
  const enrolled = {
    ...account,
    twoFactorKey: key,
    twoFactorPendingKey: null,
    twoFactorLastStep: match.step,
    recoveryCodeHashes: codes.hashes,
    wrongTokens: 0,
  };
  const proven = { ...attempt, twoFactorAt: now, recoveryCodes: codes.sealed };
  return {
    account: enrolled,
    events: [{ type: "two-factor-set-up" }],
    mails: [{ kind: "two-factor-set-up" }],
    attempt: proven,
    endSessions: "all",
    reply: { attempt: proven, account: enrolled },
  };
}

/**
 * Judges one token under the account's lock, by its own counter (requirement D10): each step is good once, and only the right token
 * clears the counter. Nothing is judged for whoever cannot sign in, also after the last wrong one: the reply is where the way in stands.
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
  if (step === null) return { refusal: pastTime(match) ?? { code: "wrong-token", about: policy().MAX_WRONG_TOKENS } };
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

/** The person says that the recovery codes are saved; nobody is shown them again. */
export function confirmCodesSaved(account: Account, attempt: Attempt): Decision<{ attempt: Attempt; account: Account }> {
  const saved = { ...attempt, recoveryCodes: null };
  return { account, events: [{ type: "recovery-codes-made" }], attempt: saved, reply: { attempt: saved, account } };
}

const mayJudge = (account: Account, { now }: Occasion) => !barrierOf(account, now) && isEnrolled(account);

const refused = (account: Account, why: string) =>
  ({ account, events: [{ type: "token-refused", details: { why } }] }) satisfies Partial<Decision<unknown>>;

/** Counts and refuses. The way in ends with the last one: a form that stayed could only be led away by its next, failing post. */
function countWrong(account: Account, attempt: Attempt, refusal: Refusal, unlockToken: string, { now }: Occasion): Decision<Judged> {
  const counted = countWrongToken(account, refusal, unlockToken, now);
  return { ...counted, reply: counted.account.blockedReason ? { attempt, account: counted.account } : { refusal } };
}

/** Counts one wrong token or recovery code. The first tells the owner that somebody has the password; the last one's mail says more. */
export function countWrongToken(account: Account, { code }: Refusal, unlockToken: string, now: Date): Omit<Decision<unknown>, "reply"> {
  const { events, mails, ...outcome } = recordWrong(account, "wrong_tokens", unlockToken, now);
  const isFirst = account.wrongTokens === 0 && mails.length === 0;
  return {
    ...outcome,
    events: [{ type: "token-refused", details: { why: code, count: outcome.account.wrongTokens } }, ...events],
    mails: isFirst ? [{ kind: "wrong-token" }] : mails,
  };
}

/** A slow clock is told. A fast one is not: whoever guesses would learn a token that is right in some minutes. */
const pastTime = (match: TokenMatch): Refusal | null =>
  match && "secondsOff" in match && match.secondsOff < 0 ? { code: "clock-off", about: match.secondsOff } : null;

/** Why a token did not confirm a setup. */
export const setupFault = (match: TokenMatch) =>
  match && "secondsOff" in match
    ? wordsOf({ code: "clock-off", about: match.secondsOff })
    : "This token is not right. Type the 6 digits that the app shows for Gatehouse at this moment.";
