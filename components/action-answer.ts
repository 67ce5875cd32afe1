"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useMemo } from "react";
import type { ActionState } from "@/lib/domain/refusal";
import { tellSessionOver } from "./session-news";

export type FormAction = (previous: ActionState, form: FormData) => Promise<ActionState>;

/** What the form knows of its last sending; `unanswered` when the action gave no answer, which only a browser with scripts can tell. */
export type Answer = ActionState & { unanswered?: boolean };

export const nothingSent: Answer = {};

/** Sends the form. A server that cannot be reached costs nobody what was typed: it becomes an answer instead of the error page. */
export function useAnswer(action: FormAction) {
  const sending = useMemo(() => (typeof window === "undefined" ? action : withoutFailure(action)), [action]);
  return useActionState<Answer, FormData>(sending, nothingSent);
}

function withoutFailure(action: FormAction) {
  return async ({ unanswered: _, said: _said, ...previous }: Answer, form: FormData): Promise<Answer> => {
    try {
      const answer = await action(previous, form);
      if (answer.refusal?.code === "session-over") tellSessionOver();
      return answer;
    } catch (failure) {
      // Redirects travel as exceptions; they are Next's to catch.
      unstable_rethrow(failure);
      return { ...previous, unanswered: true, ...wordsIn(failure) };
    }
  };
}

/** What was said before the action was even asked (`answerAtOnce`), if that is why it gave no answer. */
function wordsIn(failure: unknown): { said?: string } {
  try {
    return JSON.parse((failure as Error).message);
  } catch {
    return {};
  }
}

/** The form as the action gets it, without the fields that React adds for browsers without scripts. */
export function entriesOf(form: HTMLFormElement): FormData {
  const entries = new FormData(form);
  for (const name of [...entries.keys()]) if (name.startsWith("$ACTION_")) entries.delete(name);
  return entries;
}

/** Leads on after an answer: to the first wrong field, else to the refusal. */
export function follow(answer: Answer, form: HTMLFormElement): "waiting" | "refused" | "done" {
  if (answer === nothingSent) return "waiting";
  if (answer.refusal || answer.fields || answer.unanswered) {
    const wrong = [...form.elements].find((control) => answer.fields?.[control.getAttribute("name") ?? ""]);
    const target = wrong ?? form.querySelector("[data-refusal]");
    if (target instanceof HTMLElement) target.focus();
    return "refused";
  }
  return "done";
}
