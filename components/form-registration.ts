"use client";

import { useFormShare } from "./form-context";
import { useWords } from "./words";

/** A field's registration, its error and the value that came back with a refusal; without scripts the first wrong field gets the focus. */
export function useRegistration(name: string) {
  const { state, fields } = useFormShare();
  const { faults } = useWords();
  const message = fields ? fields.formState.errors[name]?.message : state.fields?.[name]?.join("\n");
  return {
    typed: state.values?.[name],
    field: {
      ...(fields ? fields.register(name) : { name }),
      error: typeof message === "string" ? inWords(message, faults) : undefined,
      ...(state.fields?.[name] ? { autoFocus: true } : {}),
    },
  };
}

const inWords = (message: string, faults: Record<string, string>) =>
  message
    .split("\n")
    .map((fault) => faults[fault] ?? fault)
    .join("\n");
