"use server";

import { redirect } from "next/navigation";
import { adminAction } from "@/lib/action";
import { administerPerson } from "@/lib/administer-person";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { SessionOver } from "@/lib/domain/sign-in";
import { pathAfter } from "@/lib/domain/users-query";
import { Busy } from "@/lib/passwords/gate";

/**
 * One after the other, each judged anew under its own locks, and oneself last, whose session may end by it; whom it no longer fits is skipped, and so
 * are the others once the portal is busy or the session has ended. What is done stays done, and is told.
 */
export const submitForSelected = adminAction(selectionInput, async ({ ids, action, left }, { viewer, occasion }) => {
  const inOrder = [...ids.filter((id) => id !== viewer.id), ...ids.filter((id) => id === viewer.id)];
  let done = 0;
  const skip = (error: unknown) => {
    if (error instanceof Busy || (error instanceof SessionOver && done > 0)) return error;
    throw error;
  };
  for (const id of inOrder) if ((await administerPerson(id, action, occasion).catch(skip)) === null) done += 1;
  redirect(pathAfter(left, { action, done, skipped: ids.length - done }));
});
