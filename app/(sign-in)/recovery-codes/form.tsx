"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { savedInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { submitSaved } from "./actions";

type SavedFormProps = { t: Door["recoveryCodes"]["form"]; action?: FormAction };

/** Also the form of the account area, which brings an action of its own. */
export function SavedForm({ t, action = submitSaved }: SavedFormProps) {
  return (
    <ActionForm action={action} schema={savedInput} submit={t.submit}>
      <FormCheckbox name="saved" label={t.saved} />
    </ActionForm>
  );
}
