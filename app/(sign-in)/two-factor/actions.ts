"use server";

import { stepAction } from "@/lib/action";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import { withinLimit } from "@/lib/sign-in/address-limit";
import { continueSignIn, newSession } from "@/lib/sign-in/attempt";
import { proveRecoveryCode, proveToken } from "@/lib/sign-in/sign-in";

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
