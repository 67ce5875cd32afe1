"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nothingInput, signInAgainInput } from "@/lib/domain/schemas";
import { endSession, nextStep } from "@/lib/domain/sign-in";
import { joinStrangers } from "@/lib/door/crowd";
import { forgetCookie } from "@/lib/request/set-cookie";
import { withinLimit } from "@/lib/sign-in/address-limit";
import { handOver, newSession } from "@/lib/sign-in/attempt";
import { proveSignIn } from "@/lib/sign-in/sign-in";
import { changeAccount } from "@/lib/store/change-account";
import { findViewer } from "@/lib/viewer";

/** The row goes first, then the cookie: with the database down nobody is told "signed out" while the session lives on. */
export const signOut = publicAction(nothingInput, async (_input, { occasion }) => {
  const viewer = await findViewer();
  const leaving = viewer && { ...occasion, actorId: viewer.id };
  if (leaving) await changeAccount(viewer.id, leaving, (account) => endSession(account, viewer.session.id));
  await forgetCookie("sid");
  await forgetCookie("seen");
  redirect("/sign-in?why=signed-out");
});

/** The sign-in on a covered page: it leads nowhere, so that what the page holds is not lost, and answers who is in. */
export const signInAgain = publicAction(signInAgainInput, async (typed, { occasion }) => {
  if (!(await joinStrangers())) return { refusal: { code: "busy" } };
  const session = await newSession();
  const judged = await withinLimit(occasion, () => proveSignIn(typed, session, occasion));
  if ("refusal" in judged) return judged;
  const { attempt, account } = judged;
  if (!judged.session)
    return { refusal: { code: nextStep(attempt, account, occasion.now) === "password" ? "attempt-over" : "more-steps" } };
  await handOver(judged.session);
  return { signedIn: account.id };
});
