"use client";

import { type ComponentProps, useId } from "react";
import { FieldError, type FieldWords, tiesOf } from "./field-frame";

export type CheckboxProps = Omit<ComponentProps<"input">, "className" | "id" | "type"> & FieldWords;

/** A check-box whose whole line, 44 pixels high, can be pressed. */
export function Checkbox({ label, hint, error, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className="flex flex-col">
      <label htmlFor={id} className="flex min-h-11 items-center gap-3 self-start">
        <input type="checkbox" {...input} {...tiesOf(id, { hint, error })} className="size-5 shrink-0 cursor-pointer" />
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1.5 ps-8 text-muted text-sm">
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}
