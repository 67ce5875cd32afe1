"use client";

import {
  type FormEvent,
  Fragment,
  type ReactNode,
  startTransition,
  useEffect,
  useEffectEvent,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import type { FieldValues } from "react-hook-form";
import type { GenericSchema } from "valibot";
import { entriesOf, type FormAction, follow, useAnswer } from "./action-answer";
import { useCalledJudge } from "./called-judge";
import { FormContext } from "./form-context";
import { FormRefusal } from "./form-refusal";
import { Button } from "./ui/button";
import { useWords } from "./words";

type ActionFormProps = {
  action: FormAction;
  /** The same schema that the action parses with. */
  schema: GenericSchema<FieldValues>;
  /** The words on the button. */
  submit: string;
  danger?: boolean;
  /** Values that the form carries along unseen. */
  hidden?: Record<string, string>;
  /** What stands next to the button, for instance a link back. */
  beside?: ReactNode;
  children?: ReactNode;
};

/**
 * The one place where react-hook-form meets a server action. With scripts it judges before it sends, sends once, and keeps
 * all that was typed when refused; without scripts the same form posts, and the answer brings errors and values back.
 */
export function ActionForm({ action, schema, submit, danger = false, hidden = {}, beside, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [answer, send, pending] = useAnswer(action);
  const { Judge, fields, tell, callJudge } = useCalledJudge(form);
  const [shown, show] = useState(false);
  const share = useMemo(() => ({ form, state: answer, fields, shown, show }), [answer, fields, shown]);
  const [round, nextRound] = useReducer((count: number) => count + 1, 0);

  const beginAnew = useEffectEvent(() => {
    fields?.reset();
    nextRound();
  });
  // Once for each answer: a judge that arrives later must neither move the focus nor empty the form again.
  useEffect(() => {
    if (form.current && follow(answer, form.current) === "done") beginAnew();
  }, [answer]);

  const submitOnce = (event: FormEvent<HTMLFormElement>) => {
    const sent = event.currentTarget;
    event.preventDefault();
    const go = () => startTransition(() => send(entriesOf(sent)));
    if (!pending) void (fields ? fields.handleSubmit(go)(event) : go());
  };

  return (
    <FormContext value={share}>
      {Judge && <Judge schema={schema} form={form} state={answer} tell={tell} />}
      <form ref={form} action={send} onSubmit={submitOnce} onFocus={callJudge} noValidate className="flex flex-col gap-5">
        <FormRefusal answer={answer} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* A new round brings fresh fields: a browser's own reset would bring back what an earlier refusal returned. */}
        <Fragment key={round}>{children}</Fragment>
        <FormButtons submit={submit} danger={danger} busy={pending} beside={beside} />
      </form>
    </FormContext>
  );
}

function FormButtons({ submit, danger, busy, beside }: { submit: string; danger: boolean; busy: boolean; beside: ReactNode }) {
  const { form } = useWords();
  return (
    <div className="flex flex-wrap gap-3 max-sm:flex-col">
      <Button type="submit" variant={danger ? "danger" : "primary"} busy={busy}>
        {submit}
      </Button>
      {beside}
      <span role="status" className="sr-only">
        {busy ? form.busy : ""}
      </span>
    </div>
  );
}
