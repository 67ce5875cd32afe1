"use client";

import { ActionForm } from "@/components/action-form";
import { unlockInput } from "@/lib/domain/schemas";
import { answerBlock } from "./actions";

/** Two answers, a form each: without scripts a form says no more than its own fields. */
export function UnlockForms({ renews }: { renews: boolean }) {
  return (
    <div className="mt-6 flex flex-col gap-7">
      <ActionForm action={answerBlock} schema={unlockInput} submit="Unlock account" hidden={{ answer: "me" }}>
        <div>
          <h2 className="font-semibold text-lg">If this was you</h2>
          <p className="mt-1">
            Unlock the account and sign in again.
            {renews && " The password was known to whoever typed the wrong tokens, so that you choose a new one then, to be safe."}
          </p>
        </div>
      </ActionForm>
      <ActionForm action={answerBlock} schema={unlockInput} submit="It wasn't me" danger hidden={{ answer: "not-me" }}>
        <div>
          <h2 className="font-semibold text-lg">If this was not you</h2>
          <p className="mt-1">The administrators are told, and you choose a new password at your next sign-in.</p>
        </div>
      </ActionForm>
    </div>
  );
}
