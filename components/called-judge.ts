"use client";

import { type RefObject, useCallback, useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { FormJudge } from "./form-judge";

/**
 * react-hook-form is fetched when somebody first touches the form, so that a page of two fields need not wait for it. Until it is there,
 * and where it cannot be had, the server judges alone.
 */
export function useCalledJudge(form: RefObject<HTMLFormElement | null>) {
  const [Judge, take] = useState<typeof FormJudge | null>(null);
  const [fields, tell] = useState<UseFormReturn | null>(null);
  const callJudge = useCallback(() => {
    import("./form-judge").then(
      (found) => take(() => found.FormJudge),
      () => {},
    );
  }, []);
  useEffect(() => {
    // It may have been touched before the scripts arrived.
    if (form.current?.contains(document.activeElement)) callJudge();
  }, [form, callJudge]);
  return { Judge, fields, tell, callJudge };
}
