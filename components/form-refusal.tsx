"use client";

import type { Answer } from "./action-answer";
import { SupportCode } from "./support-code";
import { Alert } from "./ui/alert";
import { useWords } from "./words";

/** Why nothing came of the form, above its fields. It takes the focus: by itself without scripts, through the form with them. */
export function FormRefusal({ answer }: { answer: Answer }) {
  const { form } = useWords();
  const words = answer.said ?? (answer.unanswered && form.unanswered);
  if (!words) return null;
  return (
    <Alert tone="danger" role="alert" data-refusal tabIndex={-1} {...(answer.fields ? {} : { autoFocus: true })}>
      {words}
      <SupportCode code={answer.unanswered ? null : answer.supportCode} />
    </Alert>
  );
}
