"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { countTry } from "@/lib/address-limit";
import { askForReset } from "@/lib/domain/reset";
import { forgotInput } from "@/lib/domain/schemas";
import { leastTime } from "@/lib/even-time";
import { newToken } from "@/lib/secrets";
import { judgeForgotten } from "@/lib/store/change-account";
import { inTurn } from "@/lib/turns";

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
