"use client";

import { ActionForm } from "@/components/action-form";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { PasswordRules } from "@/components/password-rules";
import { changePasswordInput } from "@/lib/domain/schemas";
import { submitPasswordChange } from "./actions";
import { ProofFields } from "./proof-form";

type ChangePasswordFormProps = { owner: { name: string; email: string }; enrolled: boolean };

export function ChangePasswordForm({ owner, enrolled }: ChangePasswordFormProps) {
  return (
    <ActionForm action={submitPasswordChange} schema={changePasswordInput} submit="Change password">
      {/* Password managers file the new password under this login. */}
      <input type="email" autoComplete="username" value={owner.email} readOnly hidden />
      <ProofFields enrolled={enrolled} />
      <PasswordField name="newPassword" label="New password" autoComplete="new-password" />
      <PasswordField name="repeat" label="Repeat new password" autoComplete="new-password" />
      <ShowPassword />
      <PasswordRules owner={owner} rules={["too-short", "too-long", "personal", "guessable", "reused"]} submit="Change password" />
    </ActionForm>
  );
}
