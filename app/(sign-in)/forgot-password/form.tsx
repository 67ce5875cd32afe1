"use client";

import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { forgotInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { sendResetLink } from "./actions";

export function ForgotPasswordForm({ t }: { t: Door["forgotPassword"]["form"] }) {
  return (
    <ActionForm action={sendResetLink} schema={forgotInput} submit={t.submit} beside={<BackToSignIn words={t.back} />}>
      <FormField name="login" label={t.login} hint={t.loginHint} type="email" autoComplete="username" />
    </ActionForm>
  );
}

const BackToSignIn = ({ words }: { words: string }) => (
  <a href="/sign-in" className="self-center p-1">
    {words}
  </a>
);
