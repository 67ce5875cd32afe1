"use client";

import { type FormAction, useAnswer } from "./action-answer";
import { FormRefusal } from "./form-refusal";
import { Button, type ButtonProps } from "./ui/button";

type ActionButtonProps = Pick<ButtonProps, "children" | "aria-label"> & { action: FormAction; values?: Record<string, string> };

/** A form that is all button: it sends `values`, and shows above itself why nothing came of it. */
export function ActionButton({ action, values = {}, ...button }: ActionButtonProps) {
  const [answer, send, pending] = useAnswer(action);
  return (
    <form action={send} className="flex flex-col items-start gap-2">
      <FormRefusal answer={answer} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" variant="secondary" small busy={pending} {...button} />
    </form>
  );
}
