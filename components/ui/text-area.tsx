"use client";

import { type ComponentProps, useId } from "react";
import { controlClasses, FieldFrame, type FieldWords, tiesOf } from "./field-frame";

export type TextAreaProps = Omit<ComponentProps<"textarea">, "className"> & FieldWords;

/** Several lines of text with their label, hint and error. */
export function TextArea({ id: given, label, hint, error, ...area }: TextAreaProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea {...area} {...tiesOf(id, { hint, error })} className={`${controlClasses} font-mono text-sm`} />
    </FieldFrame>
  );
}
