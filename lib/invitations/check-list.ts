import "server-only";
import type * as v from "valibot";
import type { listInput } from "@/lib/domain/admin-schemas";
import { LIST_LIMIT, type ListFault, readList, skipUsers } from "@/lib/domain/invitation-list";
import { listUsersAmong, saveList } from "@/lib/store/invitation-lists";
import { rowsOf, textOf } from "./read-list";

/** Reads a list and keeps it, with what is wrong in which row and who will be skipped; nobody is invited yet. */
export async function checkList(
  { people, file, ...defaults }: v.InferOutput<typeof listInput>,
  createdBy: string,
  now: Date,
): Promise<{ id: string } | { fault: ListFault }> {
  if (file?.size && people.trim()) return { fault: { code: "both-given", about: 0 } };
  const text = file?.size ? await textOf(file) : people;
  if (text === null) return { fault: { code: "no-text", about: 0 } };
  const listed = readList(rowsOf(text), defaults);
  const about = listed.length;
  if (about === 0) return { fault: { code: "nobody", about } };
  if (about > LIST_LIMIT) return { fault: { code: "too-many", about } };
  const users = await listUsersAmong(listed.map(({ email }) => email));
  return {
    id: await saveList(
      skipUsers(listed, (email) => users.has(email)),
      createdBy,
      now,
    ),
  };
}
