"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { signInInput } from "@/lib/domain/schemas";
import { submitPassword } from "./actions";

export function SignInForm({ to }: { to: string }) {
  return (
    <ActionForm action={submitPassword} schema={signInInput} submit="Sign in" hidden={{ to }} beside={<ForgotPassword />}>
      <FormField name="login" label="Login" hint="Your e-mail address" type="email" autoComplete="username" />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <ShowPassword />
    </ActionForm>
  );
}

const ForgotPassword = () => (
  <a href="/forgot-password" className="self-center p-1">
    Forgot password?
  </a>
);
