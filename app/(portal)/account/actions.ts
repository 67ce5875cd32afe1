"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/action";
import { changePassword, endOwnSessions } from "@/lib/domain/own-account";
import { changePasswordInput, idInput, nothingInput } from "@/lib/domain/schemas";
import { changeOwnByProof } from "@/lib/own-account";
import { examine } from "@/lib/passwords/candidate";
import { getAccount } from "@/lib/store/accounts";
import { changeAccount } from "@/lib/store/change-account";

export const submitPasswordChange = userAction(changePasswordInput, async (typed, { viewer, occasion }) => {
  const candidate = await examine(typed.newPassword, await getAccount(viewer.id));
  const outcome = await changeOwnByProof({ viewer, occasion }, typed, (account, proof, own) =>
    changePassword(account, proof, own, candidate, occasion),
  );
  return outcome ?? redirect("/account?done=password");
});

export const endSession = userAction(idInput, async ({ id }, { viewer, occasion }) => {
  await changeAccount(viewer.id, occasion, (account) => endOwnSessions(account, { only: id }));
  redirect("/account?done=session");
});

export const endOtherSessions = userAction(nothingInput, async (_input, { viewer, occasion }) => {
  await changeAccount(viewer.id, occasion, (account) => endOwnSessions(account, { except: viewer.session.id }));
  redirect("/account?done=sessions");
});
