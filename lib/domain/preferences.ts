import * as v from "valibot";
import { LANGUAGES } from "./language";

/** Light or dark whatever the system says; without a choice the system decides. */
export const THEMES = ["light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

export const isTheme = (value: string | undefined): value is Theme => THEMES.some((theme) => theme === value);

/** What a reader chooses; `to` is the page they came from. */
export const preferencesInput = v.strictObject({
  language: v.picklist(LANGUAGES),
  theme: v.picklist(["system", ...THEMES]),
  to: v.optional(v.string(), "/"),
});
