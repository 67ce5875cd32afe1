"use client";

import { type ReactNode, useId } from "react";

/** Under its button, at its right edge, or on another side where room is short; browsers that cannot anchor show it in the middle. */
const panel =
  "m-auto w-max min-w-52 max-w-[min(20rem,calc(100vw-2rem))] rounded-xl border border-line bg-raised p-1.5 text-ink shadow-float " +
  "supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:mx-0 supports-[position-area:bottom]:my-1.5 " +
  "[position-area:bottom_span-left] [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline,bottom_span-all,top_span-all] " +
  "open:opacity-100 starting:open:opacity-0 motion-safe:transition-opacity motion-safe:duration-100";

type MenuProps = { label: string; trigger: ReactNode; round?: boolean; children: ReactNode };

/**
 * A button named `label` that shows a panel of links and buttons under it. The platform's popover opens it, closes it on Escape
 * and on a press elsewhere, and gives the focus back, with or without scripts.
 */
export function Menu({ label, trigger, round = false, children }: MenuProps) {
  // Made in the browser's tree: an id that the server makes is unique in one answer only, and a list searched anew would bring the id of another menu.
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={`inline-flex min-h-10 min-w-10 items-center justify-center gap-1.5 border border-transparent text-ink hover:bg-sunken ${round ? "rounded-full" : "rounded-lg"}`}
      >
        {trigger}
      </button>
      <div id={id} popover="auto" className={panel}>
        {children}
      </div>
    </>
  );
}
