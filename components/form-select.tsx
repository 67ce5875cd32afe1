"use client";

import { useRegistration } from "./form-registration";
import { Select, type SelectProps } from "./ui/select";

/** A list of choices of an ActionForm. */
export function FormSelect({ name, defaultValue, ...select }: SelectProps & { name: string }) {
  const { typed, field } = useRegistration(name);
  return <Select {...select} {...field} defaultValue={typed ?? defaultValue} />;
}
