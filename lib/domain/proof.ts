import { type Account, barrierOf } from "./account";
import type { AuditEvent, Decision, Occasion } from "./decision";
import { recordWrong } from "./lockout";
import type { Mail } from "./mail";
import { policy } from "./policy";
import type { Refusal } from "./refusal";
import { countWrongToken, isEnrolled, spendCode, type TokenMatch, verdictOf } from "./two-factor";

/** What somebody signed in typed to prove once more who they are: the hash that the password fits, if any, and a token or a recovery code. */
export type Proof = { fits: string | null; second: { match: TokenMatch } | { codeHash: string } | null; unlockToken: string };

/** The account with its counters set back, and what using up a token or a code brings along. */
export type Proven = { account: Account; events: AuditEvent[]; mails: Mail[] };

export type Refused = Decision<{ refusal: Refusal }>;

/**
 * Judges the current password, and the second factor where there is one, under the account's lock and by the same counters as
 * at the sign-in (requirement D4): a session alone changes no credential (ASVS 7.5.1), and nobody guesses here beyond the limit.
 */
export function prove(account: Account, proof: Proof, { now }: Occasion): Proven | Refused {
  if (barrierOf(account, now)) return refuse(account, { code: "blocked-meanwhile" });
  if (proof.fits !== account.passwordHash) return wrongPassword(account, proof.unlockToken, now);
  const known = { ...account, wrongPasswords: 0 };
  if (!isEnrolled(account)) return { account: known, events: [], mails: [] };
  return proveSecond(known, proof, now);
}

export const isRefused = (judged: Proven | Refused): judged is Refused => "reply" in judged;

function proveSecond(account: Account, { second, unlockToken }: Proof, now: Date): Proven | Refused {
  if (!second) return refuse(account, { code: "token-missing" });
  const verdict = "match" in second ? verdictOf(account, second.match) : spendCode(account, second.codeHash);
  // Whoever just signed in with it is here, and no stranger guesses.
  if ("refusal" in verdict && verdict.refusal.code === "token-used") return refuse(account, verdict.refusal);
  if ("refusal" in verdict) return { ...countWrongToken(account, verdict.refusal, unlockToken, now), reply: { refusal: verdict.refusal } };
  if ("account" in verdict) return verdict;
  return { account: { ...account, twoFactorLastStep: verdict.step, wrongTokens: 0 }, events: [], mails: [] };
}

function wrongPassword(account: Account, unlockToken: string, now: Date): Refused {
  const { events, ...outcome } = recordWrong(account, "wrong_passwords", unlockToken, now);
  const refusal: Refusal = { code: "wrong-current-password", about: policy().MAX_WRONG_PASSWORDS };
  const details = { why: refusal.code, count: outcome.account.wrongPasswords };
  return { ...outcome, events: [{ type: "proof-refused", details }, ...events], reply: { refusal } };
}

const refuse = (account: Account, refusal: Refusal): Refused => ({
  account,
  events: [{ type: "proof-refused", details: { why: refusal.code } }],
  reply: { refusal },
});
