import { type ComponentProps, useId } from "react";
import { controlClasses, FieldFrame, type FieldWords, tiesOf } from "./field-frame";

export type FieldProps = Omit<ComponentProps<"input">, "className"> & FieldWords & { wide?: boolean };

/** One line of text with its label, hint and error; a screen reader hears all three at the input. */
export function Field({ id: given, label, hint, error, wide = false, ...input }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        {...input}
        {...tiesOf(id, { hint, error })}
        className={`${controlClasses} read-only:bg-sunken ${wide ? "font-mono tracking-[0.2em]" : ""}`}
      />
    </FieldFrame>
  );
}
