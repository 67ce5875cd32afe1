"use client";

import { ChevronDown } from "lucide-react";
import { type ComponentProps, useId } from "react";
import { controlClasses, FieldFrame, type FieldWords, tiesOf } from "./field-frame";

export type SelectOption = { value: string; label: string };
export type SelectProps = Omit<ComponentProps<"select">, "className" | "id" | "children"> &
  FieldWords & { options: readonly SelectOption[] };

/** The platform's own list of choices with its label, hint and error. */
export function Select({ label, hint, error, options, ...select }: SelectProps) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <select {...select} {...tiesOf(id, { hint, error })} className={`${controlClasses} appearance-none pe-10`}>
          {options.map(({ value, label: words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute inset-y-0 end-3 my-auto size-4 text-muted" aria-hidden="true" />
      </div>
    </FieldFrame>
  );
}
