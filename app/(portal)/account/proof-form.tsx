"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { BesideLink } from "@/components/ui/beside-link";
import { proofInput } from "@/lib/domain/schemas";
import type { Account } from "@/lib/messages/en/account";

type ProofFormProps = { action: FormAction; submit: string; danger?: boolean; enrolled: boolean; t: Account["forms"] };

/** Asks once more for what proves who somebody is, before a credential of theirs is changed. */
export function ProofForm({ action, submit, danger = false, enrolled, t }: ProofFormProps) {
  return (
    <ActionForm action={action} schema={proofInput} submit={submit} danger={danger} beside={<BesideLink href="/account" words={t.back} />}>
      <ProofFields enrolled={enrolled} t={t} />
      <ShowPassword />
    </ActionForm>
  );
}

/** The fields that `proofInput` reads. */
export function ProofFields({ enrolled, t }: Pick<ProofFormProps, "enrolled" | "t">) {
  return (
    <>
      <PasswordField name="currentPassword" label={t.currentPassword} autoComplete="current-password" />
      {enrolled && <FormField name="token" label={t.token} hint={t.tokenHint} autoComplete="one-time-code" spellCheck={false} />}
    </>
  );
}
