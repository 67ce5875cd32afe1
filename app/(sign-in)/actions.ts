"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { nothingInput } from "@/lib/domain/schemas";
import { endAttempt } from "@/lib/domain/sign-in";
import { forgetCookie } from "@/lib/request/set-cookie";
import { findVisitor } from "@/lib/sign-in/attempt";
import { changeAccount } from "@/lib/store/change-account";

/** Ends this way in; as with a session, the row goes first, then the cookie. */
export const leaveSignIn = publicAction(nothingInput, async (_input, { occasion }) => {
  const visitor = await findVisitor();
  if (visitor) await changeAccount(visitor.account.id, occasion, (account) => endAttempt(account, visitor.attempt));
  await forgetCookie("attempt");
  redirect("/sign-in?why=signed-out");
});
