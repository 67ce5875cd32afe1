"use client";

import { useEffect, useRef } from "react";

/** A check-box that ticks every other one of its form; without scripts there is none. */
export function SelectAll({ label }: { label: string }) {
  const all = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // It may have been ticked before the scripts arrived.
    if (all.current?.checked) tickOthers(all.current);
  }, []);
  return (
    <label className="-m-2 inline-flex gap-2 p-2 noscript:hidden">
      <input type="checkbox" className="size-5 cursor-pointer" ref={all} onChange={({ currentTarget }) => tickOthers(currentTarget)} />
      <span className="sr-only @max-3xl:not-sr-only">{label}</span>
    </label>
  );
}

function tickOthers({ form, checked }: HTMLInputElement): void {
  for (const box of form?.elements ?? []) if (box instanceof HTMLInputElement && box.type === "checkbox") box.checked = checked;
}
