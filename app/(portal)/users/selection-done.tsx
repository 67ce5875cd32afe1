import * as v from "valibot";
import { Outcome } from "@/components/ui/outcome";
import { USER_ACTIONS } from "@/lib/domain/user-actions";
import type { Users } from "@/lib/messages/en/users";
import { findPerson } from "@/lib/person";

const number = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const told = v.object({ done: v.picklist(USER_ACTIONS), to: number, skipped: number });

/** What became of an action on people of the list, as its page tells by the address. */
export async function SelectionDone({ params, t: { selection, actions } }: { params: Record<string, unknown>; t: Users }) {
  const read = v.safeParse(told, params);
  if (!read.success) return null;
  const { done, to, skipped } = read.output;
  const only = await findPerson(String(params["id"] ?? ""));
  return (
    <Outcome tone={skipped ? "warning" : "success"}>
      {selection.done(actions[done].label, only?.name ?? selection.people(to))}
      {skipped > 0 && ` ${selection.alsoSkipped(selection.people(skipped))}`}
    </Outcome>
  );
}
