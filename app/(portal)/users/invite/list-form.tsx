"use client";

import { ActionForm } from "@/components/action-form";
import { FormCheckbox } from "@/components/form-checkbox";
import { FormField } from "@/components/form-field";
import { FormSelect } from "@/components/form-select";
import { FormTextArea } from "@/components/form-text-area";
import type { SelectOption } from "@/components/ui/select";
import { listInput } from "@/lib/domain/admin-schemas";
import type { Users } from "@/lib/messages/en/users";
import { submitList } from "./actions";

const EXAMPLES = "Ana Ruiz <ana@example.com>\nben@example.com, Ben Okafor, admin";

type ListFormProps = { people?: string; t: Users["invite"]["listForm"]; roles: SelectOption[] };

/** Takes a list of people. Nothing is sent by it: the next page shows what it says and asks. */
export function ListForm({ people = "", t, roles }: ListFormProps) {
  return (
    <ActionForm action={submitList} schema={listInput} submit={t.submit}>
      <FormTextArea
        name="people"
        label={t.people}
        hint={t.peopleHint}
        placeholder={EXAMPLES}
        rows={6}
        spellCheck={false}
        autoComplete="off"
        defaultValue={people}
      />
      {!people && <FormField name="file" label={t.file} hint={t.fileHint} type="file" accept=".csv,.txt,text/csv,text/plain" />}
      <FormSelect name="role" label={t.role} options={roles} defaultValue="staff" />
      <div>
        <FormCheckbox name="twoFactorAdmins" label={t.twoFactorAdmins} defaultChecked />
        <FormCheckbox name="twoFactorStaff" label={t.twoFactorStaff} />
      </div>
    </ActionForm>
  );
}
