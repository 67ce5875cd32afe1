"use server";

import { publicAction } from "@/lib/action";
import { withinLimit } from "@/lib/address-limit";
import { continueSignIn, rememberAttempt } from "@/lib/attempt";
import { signInInput } from "@/lib/domain/schemas";
import { ownPath } from "@/lib/paths";
import { newToken } from "@/lib/secrets";
import { provePassword } from "@/lib/sign-in";

export const submitPassword = publicAction(signInInput, async ({ to, ...credentials }, { occasion }) => {
  const token = newToken();
  const judged = await withinLimit(occasion, () => provePassword(credentials, { token, returnTo: ownPath(to) }, occasion));
  if ("refusal" in judged) return judged;
  await rememberAttempt(token, judged.attempt);
  return continueSignIn(judged);
});
