"use client";

import Link from "next/link";
import { ActionForm } from "@/components/action-form";
import { idInput } from "@/lib/domain/schemas";
import { sendInvitations } from "./actions";

/** Sets the list going, or the rest of it; `notNow` leads back. */
export function SendForm({ id, submit, notNow }: { id: string; submit: string; notNow?: string }) {
  const back = notNow && (
    <Link href="/users/invite" className="self-center p-1">
      {notNow}
    </Link>
  );
  return <ActionForm action={sendInvitations} schema={idInput} submit={submit} hidden={{ id }} beside={back} />;
}
