"use server";

import { setTimeout as pause } from "node:timers/promises";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { countTry } from "@/lib/address-limit";
import { askForReset } from "@/lib/domain/reset";
import { forgotInput } from "@/lib/domain/schemas";
import { newToken } from "@/lib/secrets";
import { judgeForgotten } from "@/lib/store/accounts";

/** Writing a mail takes some milliseconds more than writing none; in so many, the answer's time does not tell (requirement D5). */
const LEAST_MILLISECONDS = 300;

export const sendResetLink = publicAction(forgotInput, async ({ login }, { occasion }) => {
  const refused = await countTry(occasion);
  if (refused) return refused;
  const token = newToken();
  const judged = judgeForgotten(login, occasion, (account, mailsBefore) => askForReset(account, mailsBefore, token, occasion));
  await Promise.all([judged, pause(LEAST_MILLISECONDS)]);
  redirect("/forgot-password?sent");
});
