"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { unlockByLink } from "@/lib/domain/lockout";
import { unlockInput } from "@/lib/domain/schemas";
import { mailedToken } from "@/lib/request/mailed-link";
import { forgetCookie } from "@/lib/request/set-cookie";
import { changeByLink } from "@/lib/store/change-account";

export const answerBlock = publicAction(unlockInput, async ({ answer }, { occasion }) => {
  const token = await mailedToken("unlock");
  if (!token) return { refusal: { code: "link-forgotten" } };
  const reply = await changeByLink("unlock", token, occasion, (link) => unlockByLink(link, answer === "me"));
  if (!reply || "refusal" in reply) return { refusal: { code: "link-over" } };
  await forgetCookie("unlock");
  redirect(`/unlock?done=${reply.done}`);
});
