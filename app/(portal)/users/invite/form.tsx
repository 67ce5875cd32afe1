"use client";

import Link from "next/link";
import { useEffect } from "react";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { useFields } from "@/components/form-context";
import { FormField } from "@/components/form-field";
import { FormSelect } from "@/components/form-select";
import type { SelectOption } from "@/components/ui/select";
import { inviteInput } from "@/lib/domain/schemas";
import type { Users } from "@/lib/messages/en/users";
import { sendInvitation } from "./actions";

type InviteFormProps = { everybodyNeedsTwoFactor: boolean; t: Users["invite"]["form"]; roles: SelectOption[]; back: string };

export function InviteForm({ everybodyNeedsTwoFactor, t, roles, back }: InviteFormProps) {
  return (
    <ActionForm action={sendInvitation} schema={inviteInput} submit={t.submit} beside={<BackToUsers words={back} />}>
      <FormField name="email" label={t.email} hint={t.emailHint} type="email" autoComplete="off" />
      <FormField name="name" label={t.name} autoComplete="off" />
      <FormSelect name="role" label={t.role} options={roles} defaultValue="staff" />
      <FormCheckbox name="twoFactor" label={t.twoFactor} hint={everybodyNeedsTwoFactor ? t.twoFactorAnyway : t.twoFactorForAdmins} />
      <TwoFactorForAdmins />
    </ActionForm>
  );
}

/** Proposes two-factor authentication for whoever is to be an admin; the box stays free. */
function TwoFactorForAdmins() {
  const fields = useFields();
  return fields && <Proposal fields={fields} />;
}

function Proposal({ fields: { control, setValue } }: { fields: UseFormReturn }) {
  const role: unknown = useWatch({ control, name: "role" });
  useEffect(() => {
    if (role) setValue("twoFactor", role === "admin");
  }, [role, setValue]);
  return null;
}

const BackToUsers = ({ words }: { words: string }) => (
  <Link href="/users" className="self-center p-1">
    {words}
  </Link>
);
