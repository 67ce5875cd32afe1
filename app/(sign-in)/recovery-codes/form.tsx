"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { savedInput } from "@/lib/domain/schemas";
import { submitSaved } from "./actions";

/** Also the form of the account area, which brings an action of its own. */
export function SavedForm({ action = submitSaved }: { action?: FormAction }) {
  return (
    <ActionForm action={action} schema={savedInput} submit="Continue">
      <FormCheckbox name="saved" label="I have saved these codes" />
    </ActionForm>
  );
}
