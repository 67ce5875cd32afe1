import "server-only";
import type { Account } from "@/lib/domain/account";
import type { Decision, Occasion } from "@/lib/domain/decision";
import { type Attempt, type Judged, judgePassword, nextStep, typedPassword } from "@/lib/domain/sign-in";
import { judgeRecoveryCode, judgeToken } from "@/lib/domain/two-factor";
import { leastTime } from "@/lib/even-time";
import { fitsPassword } from "@/lib/passwords";
import { hashOfCode } from "@/lib/recovery-codes";
import { hashToken, newToken } from "@/lib/secrets";
import { changeAccount, findAccountByEmail, judgeLogin } from "@/lib/store/accounts";
import { matchSealed } from "@/lib/totp";
import { inTurn } from "@/lib/turns";

type Credentials = { login: string; password: string };

/** Judges login and password. The right ones begin the attempt that `token` stands for, which leads to `returnTo` in the end; a refusal takes its time. */
export async function provePassword(
  { login, password }: Credentials,
  { token, returnTo }: { token: string; returnTo: string },
  occasion: Occasion,
): Promise<Judged> {
  const least = leastTime();
  const account = await findAccountByEmail(login);
  const hash = account?.passwordHash ?? null;
  const fits = (await fitsPassword(typedPassword(account, password), hash)) ? hash : null;
  const typed = { fits, attemptId: hashToken(token), returnTo, unlockToken: newToken() };
  const judged = await inTurn(login, () => judgeLogin(login, occasion, (current) => judgePassword(current, typed, occasion)));
  if ("refusal" in judged) await least;
  return judged;
}

/** Judges a 2FA token. Compared under the lock: the key may have been replaced since the page was asked for. */
export async function proveToken(attempt: Attempt, token: string, occasion: Occasion): Promise<Judged> {
  const unlockToken = newToken();
  return oneByOne(attempt, occasion, (current) => {
    const match = matchSealed(current.twoFactorKey, current, token, occasion.now);
    return judgeToken(current, attempt, match, unlockToken, occasion);
  });
}

/** Judges a recovery code. */
export async function proveRecoveryCode(attempt: Attempt, code: string, occasion: Occasion): Promise<Judged> {
  const [codeHash, unlockToken] = [hashOfCode(code), newToken()];
  return oneByOne(attempt, occasion, (current) => judgeRecoveryCode(current, attempt, codeHash, unlockToken, occasion));
}

const oneByOne = ({ accountId }: Attempt, occasion: Occasion, judge: (account: Account) => Decision<Judged>) =>
  inTurn(accountId, () => changeAccount(accountId, occasion, judge));

/** Judges login, password and, where one is owed, the token at once. The browser gets no cookie of the attempt: with one Next would load the page anew. */
export async function proveSignIn({ token, ...credentials }: Credentials & { token: string }, occasion: Occasion): Promise<Judged> {
  const judged = await provePassword(credentials, { token: newToken(), returnTo: "/" }, occasion);
  if ("refusal" in judged || nextStep(judged.attempt, judged.account, occasion.now) !== "two-factor") return judged;
  return token ? proveToken(judged.attempt, token, occasion) : { refusal: { code: "token-missing" } };
}
