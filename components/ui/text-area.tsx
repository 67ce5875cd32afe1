"use client";

import { type ComponentProps, useId } from "react";
import { controlClasses, FieldFrame, type FieldWords, tiesOf } from "./field-frame";

export type TextAreaProps = Omit<ComponentProps<"textarea">, "className" | "id"> & FieldWords;

/** Several lines of text with their label, hint and error. */
export function TextArea({ label, hint, error, ...area }: TextAreaProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea {...area} {...tiesOf(id, { hint, error })} className={`${controlClasses} font-mono text-sm`} />
    </FieldFrame>
  );
}
