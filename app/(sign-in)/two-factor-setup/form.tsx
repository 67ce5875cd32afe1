"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { TokenField } from "@/components/token-field";
import { tokenInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { submitSetup } from "./actions";

type SetupFormProps = { t: Door["twoFactorSetup"]["form"]; action?: FormAction };

/** Also the form of the account area, which brings an action of its own. */
export function SetupForm({ t, action = submitSetup }: SetupFormProps) {
  return (
    <ActionForm action={action} schema={tokenInput} submit={t.submit}>
      <TokenField />
    </ActionForm>
  );
}
