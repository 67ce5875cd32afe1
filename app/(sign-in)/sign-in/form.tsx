"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { signInInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { submitPassword } from "./actions";

export function SignInForm({ to, t }: { to: string; t: Door["signIn"]["form"] }) {
  return (
    <ActionForm
      action={submitPassword}
      schema={signInInput}
      submit={t.submit}
      hidden={{ to }}
      beside={<ForgotPassword words={t.forgotPassword} />}
    >
      <FormField name="login" label={t.login} hint={t.loginHint} type="email" autoComplete="username" />
      <PasswordField name="password" label={t.password} autoComplete="current-password" />
      <ShowPassword />
    </ActionForm>
  );
}

const ForgotPassword = ({ words }: { words: string }) => (
  <a href="/forgot-password" className="self-center p-1">
    {words}
  </a>
);
