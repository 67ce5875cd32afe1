"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/action";
import { unlockByLink } from "@/lib/domain/lockout";
import { unlockInput } from "@/lib/domain/schemas";
import { forgetMailedToken, mailedToken } from "@/lib/mailed-link";
import { changeByLink } from "@/lib/store/accounts";

export const answerBlock = publicAction(unlockInput, async ({ answer }, { occasion }) => {
  const reply = await changeByLink("unlock", await mailedToken(), occasion, (link) => unlockByLink(link, answer === "me"));
  if (!reply || "refusal" in reply) return { refusal: { code: "link-over" } };
  await forgetMailedToken();
  redirect(`/unlock?done=${reply.done}`);
});
