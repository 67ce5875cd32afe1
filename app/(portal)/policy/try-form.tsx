import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { policy } from "@/lib/domain/policy";
import type { TriedName, Wish } from "@/lib/domain/policy-preview";

const fields: { name: TriedName; label: string; isOffAtNought?: boolean }[] = [
  { name: "PASSWORD_MAX_AGE_DAYS", label: "Days until a password expires", isOffAtNought: true },
  { name: "AWAY_MAX_DAYS", label: "Days away that ask for a new one", isOffAtNought: true },
  { name: "MAX_WRONG_PASSWORDS", label: "Wrong passwords that block" },
];

/** A plain GET form: it works without scripts, and its state is the address. Judged by the server alone, in its own words. */
export const TryForm = ({ wish: { typed, faults } }: { wish: Wish }) => (
  <form action="/policy" noValidate className="mb-6 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
    {fields.map(({ name, label, isOffAtNought }) => (
      <Field
        key={name}
        name={name}
        label={label}
        hint={`In force: ${policy()[name]}${isOffAtNought ? "; 0 is off" : ""}`}
        error={faults[name]}
        defaultValue={typed[name]}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
      />
    ))}
    <div className="lg:mt-[3.375rem]">
      <Button type="submit">Show whom it touches</Button>
    </div>
  </form>
);
