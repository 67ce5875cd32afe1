"use server";

import { stepAction } from "@/lib/action";
import { continueSignIn } from "@/lib/attempt";
import { tokenInput } from "@/lib/domain/schemas";
import { confirmSetup, pendingKeyOf } from "@/lib/domain/two-factor-setup";
import { newRecoveryCodes } from "@/lib/recovery-codes";
import { changeAccount } from "@/lib/store/accounts";
import { matchSealed } from "@/lib/totp";

export const submitSetup = stepAction("two-factor-setup", tokenInput, async ({ token }, { visitor: { account, attempt }, occasion }) => {
  const codes = newRecoveryCodes(attempt.id);
  const reply = await changeAccount(account.id, occasion, (current) => {
    const match = matchSealed(pendingKeyOf(current, attempt.id), current, token, occasion.now);
    return confirmSetup(current, attempt, match, codes, occasion);
  });
  if ("fault" in reply) return { fields: { token: [reply.fault] } };
  return continueSignIn(reply);
});
