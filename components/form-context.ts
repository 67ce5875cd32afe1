"use client";

import { createContext, useContext, useEffect } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { ActionState } from "@/lib/domain/refusal";

/** What the fields of one form share: the last answer, what judges them in the browser, and whether its passwords are shown. */
export type FormShare = {
  state: ActionState;
  /** Null until the judge is there. */
  fields: UseFormReturn | null;
  callJudge: () => void;
  shown: boolean;
  show: (shown: boolean) => void;
};

export const FormContext = createContext<FormShare>({ state: {}, fields: null, callJudge: () => {}, shown: false, show: () => {} });

export const useFormShare = () => useContext(FormContext);

/** For what follows the fields while somebody types: calls the judge at once instead of with the first touch. */
export function useFields(): UseFormReturn | null {
  const { fields, callJudge } = useFormShare();
  useEffect(callJudge, [callJudge]);
  return fields;
}
