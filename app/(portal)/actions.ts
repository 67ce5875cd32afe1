"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/action";
import { nothingInput } from "@/lib/domain/schemas";
import { endSession } from "@/lib/domain/sign-in";
import { forgetCookie } from "@/lib/forget-cookie";
import { changeAccount } from "@/lib/store/accounts";

/** The row goes first, then the cookie: with the database down nobody is told "signed out" while the session lives on. */
export const signOut = userAction(nothingInput, async (_input, { viewer, occasion }) => {
  await changeAccount(viewer.id, occasion, (account) => endSession(account, viewer.session.id));
  await forgetCookie("sid");
  await forgetCookie("seen");
  redirect("/sign-in?why=signed-out");
});
