"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { administerPerson } from "@/lib/administer-person";
import { userActionInput } from "@/lib/domain/admin-schemas";
import { pathAfter } from "@/lib/domain/users-query";

export const submitUserAction = adminAction(userActionInput, async ({ id, action, left }, { occasion }) => {
  const verdict = await administerPerson(id, action, occasion);
  return verdict ?? redirect(left ? pathAfter(left, { action, done: 1, skipped: 0, id }) : `/users/${id}?done=${action}`);
});
