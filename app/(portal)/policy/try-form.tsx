import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { policy } from "@/lib/domain/policy";
import { limitsOf, TRIED, type Wish } from "@/lib/domain/policy-preview";
import type { Policy } from "@/lib/messages/en/policy";

type TryFormProps = { wish: Wish; t: Policy["whatIf"] };

/** A plain GET form: it works without scripts, and its state is the address. Judged by the server alone, in its own words. */
export const TryForm = ({ wish: { typed, faults }, t }: TryFormProps) => (
  <form action="/policy#what-if" noValidate className="mb-6 grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-[1fr_1fr_1fr_auto]">
    {TRIED.map((name) => (
      <Field
        key={name}
        name={name}
        label={t.fields[name]}
        hint={(limitsOf(name).least === 0 ? t.inForceOrOff : t.inForce)(policy()[name])}
        error={faults[name] && t.fault(faults[name].least, faults[name].most)}
        defaultValue={typed[name]}
        inputMode="numeric"
        autoComplete="off"
        maxLength={9}
      />
    ))}
    <div className="lg:mt-[3.375rem]">
      <Button type="submit">{t.show}</Button>
    </div>
  </form>
);
