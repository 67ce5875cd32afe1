"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { submitUserAction } from "@/app/(portal)/users/[id]/actions";
import { ActionForm } from "@/components/action-form";
import { userActionInput } from "@/lib/domain/admin-schemas";

type ConfirmFormProps = {
  id: string;
  action: string;
  label: string;
  danger: boolean;
  cancel: { words: string; label: string };
  children: ReactNode;
};

export function ConfirmForm({ id, action, label, danger, cancel, children }: ConfirmFormProps) {
  const back = (
    <Link href={`/users/${id}`} className="self-center p-1" aria-label={cancel.label}>
      {cancel.words}
    </Link>
  );
  return (
    <ActionForm action={submitUserAction} schema={userActionInput} submit={label} danger={danger} hidden={{ id, action }} beside={back}>
      <div>{children}</div>
    </ActionForm>
  );
}
