"use server";

import { stepAction } from "@/lib/action";
import { continueSignIn, newSession } from "@/lib/attempt";
import { examine } from "@/lib/candidate";
import { setNewPassword } from "@/lib/domain/password";
import { newPasswordInput } from "@/lib/domain/schemas";
import { proveStep } from "@/lib/sign-in";

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
