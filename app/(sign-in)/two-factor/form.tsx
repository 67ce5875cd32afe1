"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { TokenField } from "@/components/token-field";
import { recoveryCodeInput, tokenInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { submitRecoveryCode, submitToken } from "./actions";

type FormProps = { t: Door["twoFactor"]["form"] };

export function TokenForm({ t }: FormProps) {
  return (
    <ActionForm action={submitToken} schema={tokenInput} submit={t.submit}>
      <TokenField />
    </ActionForm>
  );
}

export function RecoveryCodeForm({ t }: FormProps) {
  return (
    <ActionForm action={submitRecoveryCode} schema={recoveryCodeInput} submit={t.submit}>
      <FormField
        name="recoveryCode"
        label={t.recoveryCode}
        hint={t.recoveryCodeHint}
        autoComplete="off"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
    </ActionForm>
  );
}
