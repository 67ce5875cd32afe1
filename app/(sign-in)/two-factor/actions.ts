"use server";

import { stepAction } from "@/lib/action";
import { continueSignIn } from "@/lib/attempt";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import { judgeRecoveryCode, judgeToken } from "@/lib/domain/two-factor";
import { hashOfCode } from "@/lib/recovery-codes";
import { newToken } from "@/lib/secrets";
import { changeAccount } from "@/lib/store/accounts";
import { matchSealed } from "@/lib/totp";

export const submitToken = stepAction("two-factor", tokenInput, async ({ token }, { visitor, occasion }) => {
  const unlockToken = newToken();
  // Compared under the lock: the key may have been replaced since the page was asked for.
  const judged = await changeAccount(visitor.account.id, occasion, (current) => {
    const match = matchSealed(current.twoFactorKey, current.id, token, occasion.now);
    return judgeToken(current, visitor.attempt, match, unlockToken, occasion);
  });
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});

export const submitRecoveryCode = stepAction("two-factor", recoveryCodeInput, async ({ recoveryCode }, { visitor, occasion }) => {
  const [codeHash, unlockToken] = [hashOfCode(recoveryCode), newToken()];
  const judged = await changeAccount(visitor.account.id, occasion, (current) =>
    judgeRecoveryCode(current, visitor.attempt, codeHash, unlockToken, occasion),
  );
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});
