"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { forgotInput } from "@/lib/domain/schemas";
import { sendResetLink } from "./actions";

export function ForgotPasswordForm() {
  return (
    <ActionForm action={sendResetLink} schema={forgotInput} submit="Send link" beside={<BackToSignIn />}>
      <FormField name="login" label="Login" hint="Your e-mail address" type="email" autoComplete="username" />
    </ActionForm>
  );
}

const BackToSignIn = () => (
  <a href="/sign-in" className="self-center p-1">
    Back to sign in
  </a>
);
