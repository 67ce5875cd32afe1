import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SELECTION_ACTIONS } from "@/lib/domain/user-actions";
import { words } from "@/lib/request/reader";

/** The list with a check-box a person. As soon as one is ticked, a bar says what can be done to all of them; each leads to a page that asks. */
export async function SelectionForm({ left, children }: { left: string; children: ReactNode }) {
  const { selection, actions } = (await words()).users;
  return (
    <form action="/users/selected" className="group/list">
      {left && <input type="hidden" name="left" value={left} />}
      {children}
      <fieldset className="sticky bottom-4 z-10 mt-4 hidden min-w-0 flex-wrap items-center gap-2 rounded-xl border border-line bg-raised px-4 py-3 shadow-card max-sm:gap-1.5 max-sm:p-2 group-has-[input[name=id]:checked]/list:flex">
        <legend className="sr-only">{selection.legend}</legend>
        {SELECTION_ACTIONS.map((action) => (
          <Button key={action} type="submit" name="action" value={action} variant="secondary" small>
            {actions[action].label}
          </Button>
        ))}
      </fieldset>
    </form>
  );
}
