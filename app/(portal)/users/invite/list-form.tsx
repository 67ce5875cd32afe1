"use client";

import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { FormField } from "@/components/form-field";
import { FormSelect } from "@/components/form-select";
import { FormTextArea } from "@/components/form-text-area";
import { listInput } from "@/lib/domain/admin-schemas";
import { submitList } from "./actions";

const roles = [
  { value: "staff", label: "Staff" },
  { value: "admin", label: "Admin" },
];

const EXAMPLES = "Ana Ruiz <ana@example.com>\nben@example.com, Ben Okafor, admin";

/** Takes a list of people. Nothing is sent by it: the next page shows what it says and asks. */
export function ListForm({ people = "" }: { people?: string }) {
  return (
    <ActionForm action={submitList} schema={listInput} submit="Check the list">
      <FormTextArea
        name="people"
        label="One person a line"
        hint="An e-mail address, and perhaps a name and a role, in any order"
        placeholder={EXAMPLES}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        defaultValue={people}
      />
      {!people && (
        <FormField
          name="file"
          label="Or a CSV file"
          hint="Up to 5,000 rows, with or without a heading"
          type="file"
          accept=".csv,.txt,text/csv,text/plain"
        />
      )}
      <FormSelect name="role" label="If a row does not say, invite as" options={roles} defaultValue="staff" />
      <div>
        <FormCheckbox name="twoFactorAdmins" label="Admins must use two-factor" defaultChecked />
        <FormCheckbox name="twoFactorStaff" label="Staff must use two-factor" />
      </div>
    </ActionForm>
  );
}
