"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { idInput } from "@/lib/domain/schemas";
import { startList } from "@/lib/store/invitation-lists";

export const sendInvitations = adminAction(idInput, async ({ id }, { occasion }) => {
  await startList(id, occasion);
  redirect(`/users/invite/${id}`);
});
