"use server";

import { stepAction } from "@/lib/action";
import { continueSignIn } from "@/lib/attempt";
import { examine } from "@/lib/candidate";
import { setNewPassword } from "@/lib/domain/password";
import { newPasswordInput } from "@/lib/domain/schemas";
import { changeAccount } from "@/lib/store/accounts";

export const submitNewPassword = stepAction("new-password", newPasswordInput, async ({ newPassword }, { visitor, occasion }) => {
  const candidate = await examine(newPassword, visitor.account);
  const reply = await changeAccount(visitor.account.id, occasion, (current) =>
    setNewPassword(current, visitor.attempt, candidate, occasion),
  );
  if ("faults" in reply) return { fields: { newPassword: reply.faults } };
  return continueSignIn(reply);
});
