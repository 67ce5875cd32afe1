"use client";

import { useFormContext } from "react-hook-form";
import { useFormShare } from "./form-context";

/** A field's registration, its error and the value that came back with a refusal; without scripts the first wrong field gets the focus. */
export function useRegistration(name: string) {
  const { register, formState } = useFormContext();
  const { state } = useFormShare();
  const message = formState.errors[name]?.message;
  return {
    typed: state.values?.[name],
    field: {
      ...register(name),
      error: typeof message === "string" ? message : undefined,
      ...(state.fields?.[name] ? { autoFocus: true } : {}),
    },
  };
}
