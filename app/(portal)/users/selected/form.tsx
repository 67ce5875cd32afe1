"use client";

import type { ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { BesideLink } from "@/components/ui/beside-link";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { submitForSelected } from "./actions";

type SelectionConfirmProps = { ids: string[]; action: string; label: string; danger: boolean; cancel: string; children: ReactNode };

export function SelectionConfirm({ ids, action, label, danger, cancel, children }: SelectionConfirmProps) {
  return (
    <ActionForm
      action={submitForSelected}
      schema={selectionInput}
      submit={label}
      danger={danger}
      hidden={{ ids: ids.join(" "), action }}
      beside={<BesideLink href="/users" words={cancel} />}
    >
      <div>{children}</div>
    </ActionForm>
  );
}
