"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/action-form";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { submitForSelected } from "./actions";

type SelectionConfirmProps = { ids: string[]; action: string; label: string; danger: boolean; cancel: string; children: ReactNode };

export function SelectionConfirm({ ids, action, label, danger, cancel, children }: SelectionConfirmProps) {
  const back = (
    <Link href="/users" className="self-center p-1">
      {cancel}
    </Link>
  );
  return (
    <ActionForm
      action={submitForSelected}
      schema={selectionInput}
      submit={label}
      danger={danger}
      hidden={{ ids: ids.join(" "), action }}
      beside={back}
    >
      <div>{children}</div>
    </ActionForm>
  );
}
