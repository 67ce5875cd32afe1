"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { resetPassword } from "@/lib/domain/reset";
import { newPasswordInput } from "@/lib/domain/schemas";
import { examine } from "@/lib/passwords/candidate";
import { mailedToken } from "@/lib/request/mailed-link";
import { forgetCookie } from "@/lib/request/set-cookie";
import { changeByLink } from "@/lib/store/change-account";
import { findLink } from "@/lib/store/links";

export const submitReset = publicAction(newPasswordInput, async ({ newPassword }, { occasion }) => {
  const token = await mailedToken("reset");
  if (!token) return { refusal: { code: "link-forgotten" } };
  const link = await findLink("reset", token, occasion.now);
  const candidate = link && (await examine(newPassword, link.account));
  const reply = candidate && (await changeByLink("reset", token, occasion, ({ account }) => resetPassword(account, candidate, occasion)));
  if (!reply || "refusal" in reply) return { refusal: { code: "link-over" } };
  if ("faults" in reply) return { fields: { newPassword: reply.faults } };
  await forgetCookie("reset");
  redirect(`/sign-in?why=${reply.stillBlocked ? "still-blocked" : "password-set"}`);
});
