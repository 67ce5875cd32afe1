"use server";

import { stepAction } from "@/lib/action";
import { savedInput } from "@/lib/domain/schemas";
import { confirmCodesSaved } from "@/lib/domain/two-factor-setup";
import { continueSignIn, newSession } from "@/lib/sign-in/attempt";
import { proveStep } from "@/lib/sign-in/sign-in";

export const submitSaved = stepAction("recovery-codes", savedInput, async (_input, { visitor: { attempt }, occasion }) =>
  continueSignIn(await proveStep(attempt, await newSession(), occasion, (current) => confirmCodesSaved(current, attempt))),
);
