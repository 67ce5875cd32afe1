"use server";

import { stepAction } from "@/lib/action";
import { setNewPassword } from "@/lib/domain/password";
import { newPasswordInput } from "@/lib/domain/schemas";
import { examine } from "@/lib/passwords/candidate";
import { continueSignIn, newSession } from "@/lib/sign-in/attempt";
import { proveStep } from "@/lib/sign-in/sign-in";

export const submitNewPassword = stepAction(
  "new-password",
  newPasswordInput,
  async ({ newPassword }, { visitor: { account, attempt }, occasion }) => {
    const candidate = await examine(newPassword, account);
    const reply = await proveStep(attempt, await newSession(), occasion, (current) =>
      setNewPassword(current, attempt, candidate, occasion),
    );
    if ("faults" in reply) return { fields: { newPassword: reply.faults } };
    return continueSignIn(reply);
  },
);
