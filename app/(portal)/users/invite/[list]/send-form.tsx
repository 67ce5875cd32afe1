"use client";

import { ActionForm } from "@/components/action-form";
import { BesideLink } from "@/components/ui/beside-link";
import { idInput } from "@/lib/domain/schemas";
import { sendInvitations } from "./actions";

/** Sets the list going, or the rest of it; `notNow` leads back. */
export function SendForm({ id, submit, notNow }: { id: string; submit: string; notNow?: string }) {
  const back = notNow && <BesideLink href="/users/invite" words={notNow} />;
  return <ActionForm action={sendInvitations} schema={idInput} submit={submit} hidden={{ id }} beside={back} />;
}
