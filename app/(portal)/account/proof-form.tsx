"use client";

import Link from "next/link";
import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { proofInput } from "@/lib/domain/schemas";

type ProofFormProps = { action: FormAction; submit: string; danger?: boolean; enrolled: boolean };

/** Asks once more for what proves who somebody is, before a credential of theirs is changed. */
export function ProofForm({ action, submit, danger = false, enrolled }: ProofFormProps) {
  return (
    <ActionForm action={action} schema={proofInput} submit={submit} danger={danger} beside={<BackToAccount />}>
      <ProofFields enrolled={enrolled} />
      <ShowPassword />
    </ActionForm>
  );
}

/** The fields that `proofInput` reads. */
export function ProofFields({ enrolled }: { enrolled: boolean }) {
  return (
    <>
      <PasswordField name="currentPassword" label="Current password" autoComplete="current-password" />
      {enrolled && (
        <FormField
          name="token"
          label="2FA token (6 digits)"
          hint="Or one of your recovery codes"
          autoComplete="one-time-code"
          spellCheck={false}
        />
      )}
    </>
  );
}

const BackToAccount = () => (
  <Link href="/account" className="self-center p-1">
    Back to your account
  </Link>
);
