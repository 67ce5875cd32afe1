import "server-only";
import type * as v from "valibot";
import type { listInput } from "@/lib/domain/admin-schemas";
import { LIST_LIMIT, readList, skipUsers } from "@/lib/domain/invitation-list";
import { rowsOf, textOf } from "@/lib/read-list";
import { findUsersAmong, saveList } from "@/lib/store/invitation-lists";

/** Reads a list and keeps it, with what is wrong in which row and who will be skipped; nobody is invited yet. */
export async function checkList(
  { people, file, ...defaults }: v.InferOutput<typeof listInput>,
  createdBy: string,
  now: Date,
): Promise<{ id: string } | { fault: string }> {
  if (file?.size && people.trim()) return { fault: "Give the people as lines or as a file, not both." };
  const text = file?.size ? await textOf(file) : people;
  const listed = readList(rowsOf(text), defaults);
  if (listed.length === 0) return { fault: "There is nobody in this list yet." };
  if (listed.length > LIST_LIMIT)
    return {
      fault: `A list holds at most ${LIST_LIMIT.toLocaleString("en")} people, and this one has ${listed.length.toLocaleString("en")}.`,
    };
  const users = await findUsersAmong(listed.map(({ email }) => email));
  return {
    id: await saveList(
      skipUsers(listed, (email) => users.has(email)),
      createdBy,
      now,
    ),
  };
}
