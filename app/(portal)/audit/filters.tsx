import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { type AuditQuery, auditPath } from "@/lib/domain/audit-log";
import { EVENT_TYPES } from "@/lib/domain/decision";
import { typeInWords } from "@/lib/messages/records";
import { readerLanguage, words } from "@/lib/request/reader";

/** A plain GET form: it works without scripts, and its state is the address. `person` as it is shown, never an id. */
export async function AuditFilters({ query, person }: { query: AuditQuery; person: string }) {
  const [all, language] = [await words(), await readerLanguage()];
  const t = all.audit.filters;
  const types = EVENT_TYPES.map((type) => ({ value: type, label: typeInWords(all, type) })).toSorted((one, other) =>
    one.label.localeCompare(other.label, language),
  );
  return (
    <search>
      <form
        // A link to another list finds no fields of this one.
        key={auditPath(query)}
        action="/audit"
        className="mb-5 grid items-end gap-4 sm:grid-cols-2 lg:grid-cols-[2fr_2fr_minmax(9.5rem,1fr)_minmax(9.5rem,1fr)_auto]"
      >
        <Field name="person" label={t.person} hint={t.personHint} type="search" defaultValue={person} maxLength={100} />
        <Select name="type" label={t.event} options={[{ value: "", label: t.any }, ...types]} defaultValue={query.type ?? ""} />
        <Field name="from" label={t.from} type="date" defaultValue={query.from ?? ""} />
        <Field name="to" label={t.to} type="date" defaultValue={query.to ?? ""} />
        <Button type="submit" variant="secondary">
          {t.show}
        </Button>
      </form>
    </search>
  );
}
