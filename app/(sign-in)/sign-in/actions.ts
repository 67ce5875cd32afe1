"use server";

import { publicAction } from "@/lib/action";
import { signInInput } from "@/lib/domain/schemas";
import { ownPath } from "@/lib/paths";
import { newToken } from "@/lib/secrets";
import { withinLimit } from "@/lib/sign-in/address-limit";
import { continueSignIn, newSession, rememberAttempt } from "@/lib/sign-in/attempt";
import { provePassword } from "@/lib/sign-in/sign-in";

export const submitPassword = publicAction(signInInput, async ({ to, ...credentials }, { occasion }) => {
  const [token, session] = [newToken(), await newSession()];
  const judged = await withinLimit(occasion, () => provePassword(credentials, { token, returnTo: ownPath(to) }, session, occasion));
  if ("refusal" in judged) return judged;
  if (!judged.session) await rememberAttempt(token, judged.attempt);
  return continueSignIn(judged);
});
