"use client";

import { wordsOf } from "@/lib/domain/refusal";
import type { Answer } from "./action-answer";
import { SupportCode } from "./support-code";
import { Alert } from "./ui/alert";

/** Why nothing came of the form, above its fields. It takes the focus: by itself without scripts, through the form with them. */
export function FormRefusal({ answer }: { answer: Answer }) {
  const words = answer.unanswered
    ? "The portal did not answer. What you typed is still here: please try again in a moment."
    : answer.refusal && wordsOf(answer.refusal);
  if (!words) return null;
  return (
    <Alert tone="danger" role="alert" data-refusal tabIndex={-1} {...(answer.fields ? {} : { autoFocus: true })}>
      {words}
      <SupportCode code={answer.unanswered ? null : answer.supportCode} />
    </Alert>
  );
}
