"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/action";
import { confirmOwnSetup, startOwnSetup, turnOffTwoFactor } from "@/lib/domain/own-account";
import { proofInput, tokenInput } from "@/lib/domain/schemas";
import { pendingKeyOf } from "@/lib/domain/two-factor-setup";
import { changeOwnAccount, changeOwnByProof } from "@/lib/own-account";
import { newRecoveryCodes } from "@/lib/sign-in/recovery-codes";
import { matchSealed, newKey, sealKey } from "@/lib/sign-in/totp";

export const startSetup = userAction(proofInput, async (typed, { viewer, occasion }) => {
  const sealed = sealKey(newKey(), viewer.id);
  const outcome = await changeOwnByProof({ viewer, occasion }, typed, (account, proof, own) =>
    startOwnSetup(account, proof, own, sealed, occasion),
  );
  return outcome ?? redirect("/account/two-factor");
});

export const confirmSetup = userAction(tokenInput, async ({ token }, { viewer, occasion }) => {
  const codes = newRecoveryCodes(viewer.session.id);
  const outcome = await changeOwnAccount({ viewer, occasion }, (account, own) => {
    const match = matchSealed(pendingKeyOf(account, own.sessionId), account, token, occasion.now);
    return confirmOwnSetup(account, match, own, codes);
  });
  return outcome ?? redirect("/account/recovery-codes");
});

export const turnOff = userAction(proofInput, async (typed, { viewer, occasion }) => {
  const outcome = await changeOwnByProof({ viewer, occasion }, typed, (account, proof, own) =>
    turnOffTwoFactor(account, proof, own, occasion),
  );
  return outcome ?? redirect("/account?done=two-factor-off");
});
