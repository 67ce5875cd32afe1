"use client";

import { useRegistration } from "./form-registration";
import { Checkbox, type CheckboxProps } from "./ui/checkbox";

/** A check-box of an ActionForm; ticked it is posted as `on`, else not at all, and the schema sees a boolean. */
export function FormCheckbox({ name, defaultChecked, ...box }: CheckboxProps & { name: string }) {
  const { typed, field } = useRegistration(name);
  return <Checkbox {...box} {...field} defaultChecked={typed === undefined ? defaultChecked : typed === "on" || typed === "true"} />;
}
