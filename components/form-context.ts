"use client";

import { createContext, useContext } from "react";
import type { ActionState } from "@/lib/domain/refusal";

/** What the fields of one form share: the last answer, and whether its passwords are shown. */
export type FormShare = { state: ActionState; shown: boolean; show: (shown: boolean) => void };

export const FormContext = createContext<FormShare>({ state: {}, shown: false, show: () => {} });

export const useFormShare = () => useContext(FormContext);
