"use client";

/** A check-box that ticks every other one of its form; without scripts there is none. */
export function SelectAll({ label }: { label: string }) {
  return (
    <label className="-m-2 inline-flex p-2 noscript:hidden">
      <input
        type="checkbox"
        className="size-5 cursor-pointer"
        onChange={({ currentTarget }) => {
          for (const box of currentTarget.form?.elements ?? [])
            if (box instanceof HTMLInputElement && box.type === "checkbox") box.checked = currentTarget.checked;
        }}
      />
      <span className="sr-only">{label}</span>
    </label>
  );
}
