"use server";

import { stepAction } from "@/lib/action";
import { tokenInput } from "@/lib/domain/schemas";
import { confirmSetup, pendingKeyOf } from "@/lib/domain/two-factor-setup";
import { continueSignIn, newSession } from "@/lib/sign-in/attempt";
import { newRecoveryCodes } from "@/lib/sign-in/recovery-codes";
import { proveStep } from "@/lib/sign-in/sign-in";
import { matchSealed } from "@/lib/sign-in/totp";

export const submitSetup = stepAction("two-factor-setup", tokenInput, async ({ token }, { visitor: { attempt }, occasion }) => {
  const codes = newRecoveryCodes(attempt.id);
  const reply = await proveStep(attempt, await newSession(), occasion, (current) => {
    const match = matchSealed(pendingKeyOf(current, attempt.id), current, token, occasion.now);
    return confirmSetup(current, attempt, match, codes, occasion);
  });
  if ("fault" in reply) return { fields: { token: [reply.fault] } };
  return continueSignIn(reply);
});
