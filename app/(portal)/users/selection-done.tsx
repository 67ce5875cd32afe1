import * as v from "valibot";
import { Alert } from "@/components/ui/alert";
import { SELECTION_ACTIONS, userActionWords } from "@/lib/domain/user-actions";
import type { SearchParams } from "./query";

const number = v.pipe(v.string(), v.regex(/^\d{1,2}$/), v.transform(Number));
const told = v.object({ done: v.picklist(SELECTION_ACTIONS), to: number, skipped: number });

/** What became of an action on several people, as its page tells by the address. */
export function SelectionDone({ params }: { params: SearchParams }) {
  const read = v.safeParse(told, params);
  if (!read.success) return null;
  const { done, to, skipped } = read.output;
  return (
    <div className="mb-5">
      <Alert tone={skipped ? "warning" : "success"} role="status">
        Done: {userActionWords[done].label}, {inPeople(to)}.
        {skipped > 0 && ` Skipped: ${inPeople(skipped)}, whom it did not fit; each person's timeline says why.`}
      </Alert>
    </div>
  );
}

export const inPeople = (count: number) => (count === 1 ? "1 person" : `${count} people`);
