import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type AuditQuery, EVENT_TYPES } from "@/lib/domain/audit-log";
import { typeInWords } from "@/lib/domain/event-details";

const types = EVENT_TYPES.map((type) => ({ value: type, label: typeInWords(type) })).toSorted((one, other) =>
  one.label.localeCompare(other.label, "en"),
);

/** A plain GET form: it works without scripts, and its state is the address. `person` as it is shown, never an id. */
export function AuditFilters({ query, person }: { query: AuditQuery; person: string }) {
  return (
    <search>
      <form action="/audit" className="mb-5 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_1fr_1fr_auto]">
        <Field name="person" label="Person" hint="A part of the name or login" type="search" defaultValue={person} maxLength={100} />
        <Select name="type" label="Event" options={[{ value: "", label: "Any" }, ...types]} defaultValue={query.type ?? ""} />
        <Field name="from" label="From day" type="date" defaultValue={query.from ?? ""} />
        <Field name="to" label="To day" type="date" defaultValue={query.to ?? ""} />
        <Button type="submit" variant="secondary">
          Show
        </Button>
      </form>
    </search>
  );
}
