import "server-only";
import type { Account } from "@/lib/domain/account";
import type { Decision, Occasion } from "@/lib/domain/decision";
import { type Attempt, type Judged, judgePassword, letIn, type NewSession, nextStep, typedPassword, type Way } from "@/lib/domain/sign-in";
import { judgeRecoveryCode, judgeToken } from "@/lib/domain/two-factor";
import { fitsPassword } from "@/lib/passwords/passwords";
import { hashToken, newToken } from "@/lib/secrets";
import { inTurn } from "@/lib/server/turns";
import { findPasswordOf } from "@/lib/store/accounts";
import { changeOnTheWay, judgeLogin } from "@/lib/store/change-account";
import { leastTime } from "./even-time";
import { hashOfCode } from "./recovery-codes";
import { matchSealed } from "./totp";

type Credentials = { login: string; password: string };

/** An attempt that may begin: the value of its cookie, and where it leads in the end. */
type NewAttempt = { token: string; returnTo: string };

/** Judges login and password. The right ones begin an attempt, or, when nothing more is owed, the session; a refusal takes its time. */
export async function provePassword(
  { login, password }: Credentials,
  { token, returnTo }: NewAttempt,
  session: NewSession,
  occasion: Occasion,
): Promise<Judged> {
  const account = await findPasswordOf(login);
  const hash = account?.passwordHash ?? null;
  const fits = (await fitsPassword(typedPassword(account, password), hash)) ? hash : null;
  // From here on: waiting for the hash would use it up while many sign in, and what follows differs for a login that nobody has.
  const least = leastTime();
  const typed = { fits, attemptId: hashToken(token), returnTo, unlockToken: newToken() };
  const judged = await inTurn(login, () =>
    judgeLogin<Judged>(login, occasion, (current, past) => letIn(judgePassword(current, typed, occasion), session, occasion, past)),
  );
  if ("refusal" in judged) await least;
  return judged;
}

/** Judges a step of somebody on the way in; whoever owes nothing after it gets the session. */
export const proveStep = <Reply>(
  attempt: Attempt,
  session: NewSession,
  occasion: Occasion,
  judge: (account: Account) => Decision<Reply>,
): Promise<Reply | Way> => changeOnTheWay(attempt, occasion, (current, past) => letIn(judge(current), session, occasion, past));

/** Judges a 2FA token. Compared under the lock: the key may have been replaced since the page was asked for. */
export async function proveToken(attempt: Attempt, token: string, session: NewSession, occasion: Occasion): Promise<Judged> {
  const unlockToken = newToken();
  return oneByOne(attempt, session, occasion, (current) => {
    const match = matchSealed(current.twoFactorKey, current, token, occasion.now);
    return judgeToken(current, attempt, match, unlockToken, occasion);
  });
}

/** Judges a recovery code. */
export async function proveRecoveryCode(attempt: Attempt, code: string, session: NewSession, occasion: Occasion): Promise<Judged> {
  const [codeHash, unlockToken] = [hashOfCode(code), newToken()];
  return oneByOne(attempt, session, occasion, (current) => judgeRecoveryCode(current, attempt, codeHash, unlockToken, occasion));
}

const oneByOne: typeof proveStep<Judged> = (attempt, ...step) => inTurn(attempt.accountId, () => proveStep(attempt, ...step));

/** Judges login, password and, where one is owed, the token at once. The browser gets no cookie of the attempt: with one Next would load the page anew. */
export async function proveSignIn(
  { token, ...credentials }: Credentials & { token: string },
  session: NewSession,
  occasion: Occasion,
): Promise<Judged> {
  const judged = await provePassword(credentials, { token: newToken(), returnTo: "/" }, session, occasion);
  if ("refusal" in judged || nextStep(judged.attempt, judged.account, occasion.now) !== "two-factor") return judged;
  return token ? proveToken(judged.attempt, token, session, occasion) : { refusal: { code: "token-missing" } };
}
