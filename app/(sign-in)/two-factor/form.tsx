"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import { submitRecoveryCode, submitToken } from "./actions";

export function TokenForm() {
  return (
    <ActionForm action={submitToken} schema={tokenInput} submit="Sign in">
      <FormField name="token" label="2FA token (6 digits)" inputMode="numeric" autoComplete="one-time-code" wide />
    </ActionForm>
  );
}

export function RecoveryCodeForm() {
  return (
    <ActionForm action={submitRecoveryCode} schema={recoveryCodeInput} submit="Sign in">
      <FormField
        name="recoveryCode"
        label="Recovery code"
        hint="Four groups of five letters and digits. Hyphens and capitals make no difference."
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
    </ActionForm>
  );
}
