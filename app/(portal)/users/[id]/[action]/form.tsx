"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { submitUserAction } from "@/app/(portal)/users/[id]/actions";
import { ActionForm } from "@/components/action-form";
import { userActionInput } from "@/lib/domain/admin-schemas";

type ConfirmFormProps = { id: string; action: string; name: string; label: string; danger: boolean; children: ReactNode };

export function ConfirmForm({ id, action, name, label, danger, children }: ConfirmFormProps) {
  const cancel = (
    <Link href={`/users/${id}`} className="self-center p-1" aria-label={`Cancel, and back to ${name}`}>
      Cancel
    </Link>
  );
  return (
    <ActionForm action={submitUserAction} schema={userActionInput} submit={label} danger={danger} hidden={{ id, action }} beside={cancel}>
      <div>{children}</div>
    </ActionForm>
  );
}
