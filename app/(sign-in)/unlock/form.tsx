"use client";

import { ActionForm } from "@/components/action-form";
import { unlockInput } from "@/lib/domain/schemas";
import type { Door } from "@/lib/messages/en/door";
import { answerBlock } from "./actions";

/** Two answers, a form each: without scripts a form says no more than its own fields. */
export function UnlockForms({ t, renews }: { t: Door["unlock"]["form"]; renews: boolean }) {
  return (
    <div className="mt-6 flex flex-col gap-7">
      <ActionForm action={answerBlock} schema={unlockInput} submit={t.me} hidden={{ answer: "me" }}>
        <div>
          <h2 className="font-semibold text-lg">{t.ifYou}</h2>
          <p className="mt-1">
            {t.unlock}
            {renews && ` ${t.renews}`}
          </p>
        </div>
      </ActionForm>
      <ActionForm action={answerBlock} schema={unlockInput} submit={t.notMe} danger hidden={{ answer: "not-me" }}>
        <div>
          <h2 className="font-semibold text-lg">{t.ifNotYou}</h2>
          <p className="mt-1">{t.tell}</p>
        </div>
      </ActionForm>
    </div>
  );
}
