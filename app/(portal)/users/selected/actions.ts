"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { administerPerson } from "@/lib/administer-person";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { pathAfter } from "@/lib/domain/users-query";

/** One after the other, each judged anew under its own locks; whom it no longer fits is skipped. */
export const submitForSelected = adminAction(selectionInput, async ({ ids, action, left }, { occasion }) => {
  let done = 0;
  for (const id of ids) if ((await administerPerson(id, action, occasion)) === null) done += 1;
  redirect(pathAfter(left, { action, done, skipped: ids.length - done }));
});
