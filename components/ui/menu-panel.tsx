import type { ReactNode } from "react";

/** Under its button, at its right edge, or on another side where room is short; browsers that cannot anchor show it in the middle. */
export function MenuPanel({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div
      id={id}
      popover="auto"
      className={
        "m-auto w-max min-w-52 max-w-[min(20rem,calc(100vw-2rem))] rounded-xl border border-line bg-raised p-1.5 text-ink shadow-float " +
        "supports-[position-area:bottom]:inset-auto supports-[position-area:bottom]:mx-0 supports-[position-area:bottom]:my-1.5 " +
        "[position-area:bottom_span-left] [position-try-fallbacks:flip-block,flip-inline,flip-block_flip-inline,bottom_span-all,top_span-all] " +
        "open:opacity-100 starting:open:opacity-0 motion-safe:transition-opacity motion-safe:duration-100"
      }
    >
      {children}
    </div>
  );
}
