"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { askForReset } from "@/lib/domain/reset";
import { forgotInput } from "@/lib/domain/schemas";
import { newToken } from "@/lib/secrets";
import { inTurn } from "@/lib/server/turns";
import { countTry } from "@/lib/sign-in/address-limit";
import { leastTime } from "@/lib/sign-in/even-time";
import { judgeForgotten } from "@/lib/store/change-account";

export const sendResetLink = publicAction(forgotInput, async ({ login }, { occasion }) => {
  const refused = await countTry(occasion);
  if (refused) return refused;
  const token = newToken();
  const judged = inTurn(login, () =>
    judgeForgotten(login, occasion, (account, mailsBefore) => askForReset(account, mailsBefore, token, occasion)),
  );
  await Promise.all([judged, leastTime()]);
  redirect("/forgot-password?sent");
});
