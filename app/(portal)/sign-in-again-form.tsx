"use client";

import { useCallback } from "react";
import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { signInAgainInput } from "@/lib/domain/schemas";
import { signInAgain } from "./actions";

type SignInAgainFormProps = { login: string; enrolled: boolean; onSignedIn: (id: string) => void };

/** The sign-in in one step, on top of the page that waits for it. */
export function SignInAgainForm({ login, enrolled, onSignedIn }: SignInAgainFormProps) {
  const action: FormAction = useCallback(
    async (previous, form) => {
      const answer = await signInAgain(previous, form);
      if (answer.signedIn) onSignedIn(answer.signedIn);
      return answer;
    },
    [onSignedIn],
  );
  return (
    <ActionForm action={action} schema={signInAgainInput} submit="Sign in" beside={<InAnotherTab />}>
      <FormField name="login" label="Login" type="email" autoComplete="username" defaultValue={login} />
      <PasswordField name="password" label="Password" autoComplete="current-password" />
      <FormField
        name="token"
        label="2FA token (6 digits)"
        {...(enrolled ? {} : { hint: "Leave it empty if you have none" })}
        inputMode="numeric"
        autoComplete="one-time-code"
        wide
      />
      <ShowPassword />
    </ActionForm>
  );
}

/** For whatever else a sign-in may ask for; this page goes on as soon as that tab is in. */
const InAnotherTab = () => (
  <a href="/sign-in" target="_blank" className="self-center p-1" rel="noopener">
    Sign in in another tab
  </a>
);
