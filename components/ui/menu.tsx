"use client";

import { type ReactNode, useId } from "react";
import { MenuPanel } from "./menu-panel";

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
      <MenuPanel id={id}>{children}</MenuPanel>
    </>
  );
}
