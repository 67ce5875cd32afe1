"use server";

import { stepAction } from "@/lib/action";
import { withinLimit } from "@/lib/address-limit";
import { continueSignIn } from "@/lib/attempt";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import { judgeRecoveryCode } from "@/lib/domain/two-factor";
import { hashOfCode } from "@/lib/recovery-codes";
import { newToken } from "@/lib/secrets";
import { proveToken } from "@/lib/sign-in";
import { changeAccount } from "@/lib/store/accounts";

export const submitToken = stepAction("two-factor", tokenInput, async ({ token }, { visitor, occasion }) => {
  const judged = await withinLimit(occasion, () => proveToken(visitor.attempt, token, occasion));
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});

export const submitRecoveryCode = stepAction("two-factor", recoveryCodeInput, async ({ recoveryCode }, { visitor, occasion }) => {
  const [codeHash, unlockToken] = [hashOfCode(recoveryCode), newToken()];
  const judged = await withinLimit(occasion, () =>
    changeAccount(visitor.account.id, occasion, (current) => judgeRecoveryCode(current, visitor.attempt, codeHash, unlockToken, occasion)),
  );
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});
