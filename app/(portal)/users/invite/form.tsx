"use client";

import Link from "next/link";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { FormField } from "@/components/form-field";
import { FormSelect } from "@/components/form-select";
import { inviteInput } from "@/lib/domain/schemas";
import { sendInvitation } from "./actions";

const roles = [
  { value: "staff", label: "Staff" },
  { value: "admin", label: "Admin" },
];

export function InviteForm({ everybodyNeedsTwoFactor }: { everybodyNeedsTwoFactor: boolean }) {
  return (
    <ActionForm action={sendInvitation} schema={inviteInput} submit="Send invitation" beside={<BackToUsers />}>
      <FormField name="email" label="E-mail" hint="It is the login, too" type="email" autoComplete="off" />
      <FormField name="name" label="Name" autoComplete="off" />
      <FormSelect name="role" label="Role" options={roles} defaultValue="staff" />
      <FormCheckbox
        name="twoFactor"
        label="Require two-factor authentication"
        hint={everybodyNeedsTwoFactor ? "A setting of this portal requires it of everybody anyway" : "Recommended for admins"}
      />
      <TwoFactorForAdmins />
    </ActionForm>
  );
}

/** Proposes two-factor authentication for whoever is to be an admin; the box stays free. */
function TwoFactorForAdmins() {
  const { setValue } = useFormContext();
  const role: unknown = useWatch({ name: "role" });
  useEffect(() => {
    if (role) setValue("twoFactor", role === "admin");
  }, [role, setValue]);
  return null;
}

const BackToUsers = () => (
  <Link href="/users" className="self-center p-1">
    Back to users
  </Link>
);
