"use client";

import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { PasswordRules } from "@/components/password-rules";
import type { Owner, PasswordFault } from "@/lib/domain/password";
import { newPasswordInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { submitNewPassword } from "./actions";

type NewPasswordFormProps = { t: Door["newPassword"]["form"]; owner: Owner; rules: PasswordFault[]; action?: FormAction };

/** Also the form of a password reset, which brings an action of its own. */
export function NewPasswordForm({ t, owner, rules, action = submitNewPassword }: NewPasswordFormProps) {
  return (
    <ActionForm action={action} schema={newPasswordInput} submit={t.submit}>
      {/* Password managers file the new password under this login. */}
      <input type="email" autoComplete="username" value={owner.email} readOnly hidden />
      <PasswordField name="newPassword" label={t.newPassword} autoComplete="new-password" />
      <PasswordField name="repeat" label={t.repeat} autoComplete="new-password" />
      <ShowPassword />
      <PasswordRules owner={owner} rules={rules} submit={t.submit} />
    </ActionForm>
  );
}
