"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { tokenInput } from "@/lib/domain/schemas";
import { submitSetup } from "./actions";

export function SetupForm() {
  return (
    <ActionForm action={submitSetup} schema={tokenInput} submit="Update">
      <FormField name="token" label="2FA token (6 digits)" inputMode="numeric" autoComplete="one-time-code" wide />
    </ActionForm>
  );
}
