"use client";

import { useFormContext } from "react-hook-form";
import { useFormShare } from "./form-context";
import { useWords } from "./words";

/** A field's registration, its error and the value that came back with a refusal; without scripts the first wrong field gets the focus. */
export function useRegistration(name: string) {
  const { register, formState } = useFormContext();
  const { state } = useFormShare();
  const { faults } = useWords();
  const message = formState.errors[name]?.message;
  return {
    typed: state.values?.[name],
    field: {
      ...register(name),
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
