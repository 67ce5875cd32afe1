"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { administerPerson } from "@/lib/administer-person";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { pathAfter } from "@/lib/domain/users-query";
import { Busy } from "@/lib/passwords/gate";

/** One after the other, each judged anew under its own locks; whom it no longer fits is skipped. What is done stays done, and is told. */
export const submitForSelected = adminAction(selectionInput, async ({ ids, action, left }, { occasion }) => {
  let done = 0;
  for (const id of ids) if ((await administerPerson(id, action, occasion).catch(skipWhenBusy)) === null) done += 1;
  redirect(pathAfter(left, { action, done, skipped: ids.length - done }));
});

function skipWhenBusy(error: unknown) {
  if (error instanceof Busy) return error;
  throw error;
}
