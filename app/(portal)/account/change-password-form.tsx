"use client";

import { ActionForm } from "@/components/action-form";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { PasswordRules } from "@/components/password-rules";
import type { Owner, PasswordFault } from "@/lib/domain/password";
import { changePasswordInput } from "@/lib/domain/schemas";
import type { Account } from "@/lib/messages/en/account";
import { submitPasswordChange } from "./actions";
import { ProofFields } from "./proof-form";

type ChangePasswordFormProps = { owner: Owner; rules: PasswordFault[]; enrolled: boolean; t: Account["forms"] };

export function ChangePasswordForm({ owner, rules, enrolled, t }: ChangePasswordFormProps) {
  return (
    <ActionForm action={submitPasswordChange} schema={changePasswordInput} submit={t.changePassword}>
      {/* Password managers file the new password under this login. */}
      <input type="email" autoComplete="username" value={owner.email} readOnly hidden />
      <ProofFields enrolled={enrolled} t={t} />
      <PasswordField name="newPassword" label={t.newPassword} autoComplete="new-password" />
      <PasswordField name="repeat" label={t.repeat} autoComplete="new-password" />
      <ShowPassword />
      <PasswordRules owner={owner} rules={rules} submit={t.changePassword} />
    </ActionForm>
  );
}
