"use client";

import { valibotResolver } from "@hookform/resolvers/valibot";
import { type RefObject, useLayoutEffect, useMemo } from "react";
import { type FieldErrors, type FieldValues, type Resolver, type UseFormReturn, useForm } from "react-hook-form";
import type { GenericSchema } from "valibot";
import type { ActionState } from "@/lib/domain/refusal";
import { entriesOf } from "./action-answer";

export type JudgeProps = {
  schema: GenericSchema<FieldValues>;
  form: RefObject<HTMLFormElement | null>;
  state: ActionState;
  /** Hears of the form anew whenever something about it changed. */
  tell: (fields: UseFormReturn) => void;
};

/** A react-hook-form that judges by `schema` in the browser and takes over the errors that the server found. It draws nothing. */
export function FormJudge({ schema, form, state, tell }: JudgeProps) {
  const resolver = useMemo(() => judgeWhatIsThere(schema, form), [schema, form]);
  const errors = useMemo(() => errorsOf(state), [state]);
  const fields = useForm({ resolver, errors });
  const { formState } = fields;
  // Reading the errors subscribes to them.
  void formState.errors;
  useLayoutEffect(() => tell({ ...fields, formState }), [fields, formState, tell]);
  return null;
}

/** Judges what stands in the fields, not what events told: password managers fill in without any. Check-boxes stay booleans. */
function judgeWhatIsThere(schema: GenericSchema<FieldValues>, form: RefObject<HTMLFormElement | null>): Resolver {
  const judge = valibotResolver(schema);
  return (values, context, options) => {
    const current = { ...values };
    for (const [name, value] of form.current ? entriesOf(form.current) : []) if (typeof values[name] !== "boolean") current[name] = value;
    return judge(current, context, options);
  };
}

const errorsOf = ({ fields = {} }: ActionState): FieldErrors =>
  Object.fromEntries(Object.entries(fields).map(([name, messages]) => [name, { type: "server", message: messages.join("\n") }]));
