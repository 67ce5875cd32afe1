"use client";

import type { ReactNode } from "react";
import { submitUserAction } from "@/app/(portal)/users/[id]/actions";
import { ActionForm } from "@/components/action-form";
import { BesideLink } from "@/components/ui/beside-link";
import { userActionInput } from "@/lib/domain/admin-schemas";

type ConfirmFormProps = {
  id: string;
  action: string;
  label: string;
  danger: boolean;
  left: string;
  cancel: { href: string; words: string; label?: string };
  children: ReactNode;
};

export function ConfirmForm({ id, action, label, danger, left, cancel, children }: ConfirmFormProps) {
  return (
    <ActionForm
      action={submitUserAction}
      schema={userActionInput}
      submit={label}
      danger={danger}
      hidden={{ id, action, left }}
      beside={<BesideLink {...cancel} />}
    >
      <div>{children}</div>
    </ActionForm>
  );
}
