"use client";

import { useCallback } from "react";
import type { FormAction } from "@/components/action-answer";
import { ActionForm } from "@/components/action-form";
import { FormField } from "@/components/form-field";
import { PasswordField, ShowPassword } from "@/components/password-field";
import { TokenField } from "@/components/token-field";
import { signInAgainInput } from "@/lib/domain/schemas";
import type { Session } from "@/lib/messages/en/session";
import { signInAgain } from "./actions";

type SignInAgainFormProps = { t: Session["watch"]; login: string; enrolled: boolean; onSignedIn: (id: string) => void };

/** The sign-in in one step, on top of the page that waits for it. */
export function SignInAgainForm({ t, login, enrolled, onSignedIn }: SignInAgainFormProps) {
  const action: FormAction = useCallback(
    async (previous, form) => {
      const answer = await signInAgain(previous, form);
      if (answer.signedIn) onSignedIn(answer.signedIn);
      return answer;
    },
    [onSignedIn],
  );
  return (
    <ActionForm action={action} schema={signInAgainInput} submit={t.signIn} beside={<InAnotherTab words={t.otherTab} />}>
      <FormField name="login" label={t.login} type="email" autoComplete="username" defaultValue={login} />
      <PasswordField name="password" label={t.password} autoComplete="current-password" />
      <TokenField hint={enrolled ? undefined : t.noToken} />
      <ShowPassword />
    </ActionForm>
  );
}

/** For whatever else a sign-in may ask for; this page goes on as soon as that tab is in. */
const InAnotherTab = ({ words }: { words: string }) => (
  <a href="/sign-in" target="_blank" className="self-center p-1" rel="noopener">
    {words}
  </a>
);
