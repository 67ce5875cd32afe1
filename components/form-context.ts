"use client";

import { createContext, type RefObject, useContext, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ActionState } from "@/lib/domain/refusal";

/** What the fields of one form share: the last answer, what judges them in the browser, and whether its passwords are shown. */
export type FormShare = {
  form: RefObject<HTMLFormElement | null>;
  state: ActionState;
  /** Null until the judge is there. */
  fields: UseFormReturn | null;
  shown: boolean;
  show: (shown: boolean) => void;
};

export const FormContext = createContext<FormShare>({ form: { current: null }, state: {}, fields: null, shown: false, show: () => {} });

export const useFormShare = () => useContext(FormContext);

/** What stands in a field of the form while somebody types, also what was there before the scripts arrived. */
export function useTyped(name: string): string {
  const { form } = useFormShare();
  const [typed, tell] = useState("");
  useEffect(() => {
    const sheet = form.current;
    const read = () => tell(String(sheet ? (new FormData(sheet).get(name) ?? "") : ""));
    read();
    sheet?.addEventListener("input", read);
    return () => sheet?.removeEventListener("input", read);
  }, [form, name]);
  return typed;
}
