"use client";

import { useRegistration } from "./form-registration";
import { Field, type FieldProps } from "./ui/field";

/** A text field of an ActionForm: it keeps what was typed and shows the error that browser or server found. */
export function FormField({ name, defaultValue, ...field }: FieldProps & { name: string }) {
  const { typed, field: registered } = useRegistration(name);
  return <Field {...field} {...registered} defaultValue={typed ?? defaultValue} />;
}
