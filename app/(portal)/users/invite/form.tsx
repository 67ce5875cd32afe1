"use client";

import { useEffect } from "react";
import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { useFormShare } from "@/components/form-context";
import { FormField } from "@/components/form-field";
import { FormSelect } from "@/components/form-select";
import { BesideLink } from "@/components/ui/beside-link";
import type { SelectOption } from "@/components/ui/select";
import { inviteInput } from "@/lib/domain/schemas";
import type { Users } from "@/lib/messages/en/users";
import { sendInvitation } from "./actions";

type InviteFormProps = { everybodyNeedsTwoFactor: boolean; t: Users["invite"]["form"]; roles: SelectOption[]; back: string };

export function InviteForm({ everybodyNeedsTwoFactor, t, roles, back }: InviteFormProps) {
  return (
    <ActionForm action={sendInvitation} schema={inviteInput} submit={t.submit} beside={<BesideLink href="/users" words={back} />}>
      <FormField name="email" label={t.email} hint={t.emailHint} type="email" autoComplete="off" />
      <FormField name="name" label={t.name} autoComplete="off" />
      <FormSelect name="role" label={t.role} options={roles} defaultValue="staff" />
      <FormCheckbox name="twoFactor" label={t.twoFactor} hint={everybodyNeedsTwoFactor ? t.twoFactorAnyway : t.twoFactorForAdmins} />
      <TwoFactorForAdmins />
    </ActionForm>
  );
}

/** Proposes two-factor authentication for whoever is to be an admin, whenever that was chosen; the box stays free. */
function TwoFactorForAdmins() {
  const { form } = useFormShare();
  useEffect(() => {
    const role = form.current?.elements.namedItem("role");
    const box = form.current?.elements.namedItem("twoFactor");
    if (!(role instanceof HTMLSelectElement && box instanceof HTMLInputElement)) return;
    const propose = () => box.checked !== (role.value === "admin") && box.click();
    // It may have been chosen before the scripts arrived.
    if (!role.selectedOptions[0]?.defaultSelected) propose();
    role.addEventListener("change", propose);
    return () => role.removeEventListener("change", propose);
  }, [form]);
  return null;
}
