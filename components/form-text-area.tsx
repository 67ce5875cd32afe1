"use client";

import { useRegistration } from "./form-registration";
import { TextArea, type TextAreaProps } from "./ui/text-area";

/** Several lines of text in an ActionForm. */
export function FormTextArea({ name, defaultValue, ...area }: TextAreaProps & { name: string }) {
  const { typed, field } = useRegistration(name);
  return <TextArea {...area} {...field} defaultValue={typed ?? defaultValue} />;
}
