"use server";

import { stepAction } from "@/lib/action";
import { withinLimit } from "@/lib/address-limit";
import { continueSignIn, newSession } from "@/lib/attempt";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import { proveRecoveryCode, proveToken } from "@/lib/sign-in";

export const submitToken = stepAction("two-factor", tokenInput, async ({ token }, { visitor, occasion }) => {
  const session = await newSession();
  const judged = await withinLimit(occasion, () => proveToken(visitor.attempt, token, session, occasion));
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});

export const submitRecoveryCode = stepAction("two-factor", recoveryCodeInput, async ({ recoveryCode }, { visitor, occasion }) => {
  const session = await newSession();
  const judged = await withinLimit(occasion, () => proveRecoveryCode(visitor.attempt, recoveryCode, session, occasion));
  if ("refusal" in judged) return judged;
  return continueSignIn(judged);
});
