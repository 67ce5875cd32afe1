"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { tokenInput } from "@/lib/domain/schemas";
import { submitSetup } from "./actions";

/** Also the form of the account area, which brings an action of its own. */
export function SetupForm({ action = submitSetup }: { action?: FormAction }) {
  return (
    <ActionForm action={action} schema={tokenInput} submit="Update">
      <FormField name="token" label="2FA token (6 digits)" inputMode="numeric" autoComplete="one-time-code" wide />
    </ActionForm>
  );
}
