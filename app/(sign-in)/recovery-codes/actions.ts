"use server";

import { stepAction } from "@/lib/action";
import { continueSignIn } from "@/lib/attempt";
import { savedInput } from "@/lib/domain/schemas";
import { confirmCodesSaved } from "@/lib/domain/two-factor-setup";
import { changeAccount } from "@/lib/store/accounts";

export const submitSaved = stepAction("recovery-codes", savedInput, async (_input, { visitor, occasion }) =>
  continueSignIn(await changeAccount(visitor.account.id, occasion, (current) => confirmCodesSaved(current, visitor.attempt))),
);
