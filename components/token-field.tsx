"use client";

import { FormField } from "./form-field";
import { useWords } from "./words";

/** The 2FA token of an ActionForm, as an app shows it. */
export const TokenField = ({ hint }: { hint?: string | undefined }) => (
  <FormField name="token" label={useWords().form.token} hint={hint} inputMode="numeric" autoComplete="one-time-code" wide />
);
