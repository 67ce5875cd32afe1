"use server";

import { publicAction } from "@/lib/action";
import { continueSignIn, rememberAttempt } from "@/lib/attempt";
import { signInInput } from "@/lib/domain/schemas";
import { judgePassword, typedPassword } from "@/lib/domain/sign-in";
import { fitsPassword } from "@/lib/passwords";
import { ownPath } from "@/lib/paths";
import { hashToken, newToken } from "@/lib/secrets";
import { findAccountByEmail, judgeLogin } from "@/lib/store/accounts";

export const submitPassword = publicAction(signInInput, async ({ login, password, to }, { occasion }) => {
  const account = await findAccountByEmail(login);
  const hash = account?.passwordHash ?? null;
  const fits = (await fitsPassword(typedPassword(account, password), hash)) ? hash : null;
  const token = newToken();
  const typed = { fits, attemptId: hashToken(token), returnTo: ownPath(to), unlockToken: newToken() };
  const judged = await judgeLogin(login, occasion, (current) => judgePassword(current, typed, occasion));
  if ("refusal" in judged) return judged;
  await rememberAttempt(token, judged.attempt);
  return continueSignIn(judged);
});
