"use client";

import { type ComponentProps, useId } from "react";
import { controlClasses, FieldFrame, type FieldWords, tiesOf } from "./field-frame";

export type FieldProps = Omit<ComponentProps<"input">, "className" | "id"> & FieldWords & { wide?: boolean };

/** The button that a field for files brings along. */
const fileButton =
  "file:me-3 file:cursor-pointer file:rounded-md file:border file:border-edge file:border-solid file:bg-sunken file:px-3 file:py-0.5 file:text-ink";

/** One line of text with its label, hint and error; a screen reader hears all three at the input. */
export function Field({ label, hint, error, wide = false, ...input }: FieldProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        {...tiesOf(id, { hint, error })}
        className={`${controlClasses} [&[readonly]]:bg-sunken ${fileButton} ${wide ? "font-mono tracking-[0.2em]" : ""}`}
      />
    </FieldFrame>
  );
}
