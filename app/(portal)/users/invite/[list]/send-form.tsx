"use client";

import Link from "next/link";
import { ActionForm } from "@/components/action-form";
import { listIdInput } from "@/lib/domain/admin-schemas";
import { sendInvitations } from "./actions";

/** Sets the list going, or the rest of it. */
export function SendForm({ id, count, label }: { id: string; count: number; label?: string }) {
  if (count === 0) return <p className="text-muted">There is nobody to invite in this list.</p>;
  const back = (
    <Link href="/users/invite" className="self-center p-1">
      Not now
    </Link>
  );
  const submit = label ?? `Send ${count.toLocaleString("en")} ${count === 1 ? "invitation" : "invitations"}`;
  return <ActionForm action={sendInvitations} schema={listIdInput} submit={submit} hidden={{ id }} beside={label ? null : back} />;
}
