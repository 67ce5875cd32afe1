"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { listIdInput } from "@/lib/domain/admin-schemas";
import { startList } from "@/lib/store/invitation-lists";

export const sendInvitations = adminAction(listIdInput, async ({ id }, { occasion }) => {
  await startList(id, occasion);
  redirect(`/users/invite/${id}`);
});
