"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { administerPerson } from "@/lib/administer-person";
import { userActionInput } from "@/lib/domain/admin-schemas";

export const submitUserAction = adminAction(userActionInput, async ({ id, action }, { occasion }) => {
  const verdict = await administerPerson(id, action, occasion);
  return verdict ?? redirect(`/users/${id}?done=${action}`);
});
