"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/action";
import { makeRecoveryCodes, ownCodesSaved } from "@/lib/domain/own-account";
import { proofInput, savedInput } from "@/lib/domain/schemas";
import { changeOwnByProof } from "@/lib/own-account";
import { newRecoveryCodes } from "@/lib/sign-in/recovery-codes";
import { changeAccount } from "@/lib/store/change-account";

export const makeCodes = userAction(proofInput, async (typed, { viewer, occasion }) => {
  const codes = newRecoveryCodes(viewer.session.id);
  const outcome = await changeOwnByProof({ viewer, occasion }, typed, (account, proof, own) =>
    makeRecoveryCodes(account, proof, own, codes, occasion),
  );
  return outcome ?? redirect("/account/recovery-codes");
});

export const submitSaved = userAction(savedInput, async (_input, { viewer, occasion }) => {
  await changeAccount(viewer.id, occasion, (account) => ownCodesSaved(account, viewer.session.id));
  redirect("/account?done=codes-saved");
});
