"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { BesideLink } from "@/components/ui/beside-link";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { submitForSelected } from "./actions";

type SelectionConfirmProps = {
  ids: string[];
  action: string;
  label: string;
  danger: boolean;
  cancel: { href: string; words: string };
  left: string;
  children: ReactNode;
};

export function SelectionConfirm({ ids, action, label, danger, cancel, left, children }: SelectionConfirmProps) {
  return (
    <ActionForm
      action={submitForSelected}
      schema={selectionInput}
      submit={label}
      danger={danger}
      hidden={{ ids: ids.join(" "), action, left }}
      beside={<BesideLink {...cancel} />}
    >
      <div>{children}</div>
    </ActionForm>
  );
}
