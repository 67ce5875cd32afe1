import Link from "next/link";
import * as v from "valibot";
import { Ends } from "@/app/(portal)/users/ends";
import { ForAdmins } from "@/components/for-admins";
import { NotHere } from "@/components/not-here";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import type { Account } from "@/lib/domain/account";
import { selectionInput } from "@/lib/domain/admin-schemas";
import { endsSessions, isDangerous, whyNotTo } from "@/lib/domain/user-actions";
import { pathBackTo } from "@/lib/domain/users-query";
import { type Messages, refusalIn } from "@/lib/messages";
import { titled, words } from "@/lib/request/reader";
import { findAccounts } from "@/lib/store/accounts";
import { SelectionConfirm } from "./form";

export const generateMetadata = titled((t) => t.users.confirm.title);

/** Says whom it would touch and whom not, and asks once more; nothing happens by opening it. */
export default async function SelectedPage({ searchParams }: PageProps<"/users/selected">) {
  const admin = await findAdmin("users/selected");
  if (!admin) return <ForAdmins />;
  const { id, action, left: wish } = await searchParams;
  const left = String(wish ?? "");
  const asked = v.safeParse(selectionInput, { ids: [id ?? []].flat().join(" "), action });
  if (!asked.success) return <NotHere />;
  const { ids, action: wanted } = asked.output;
  const by = { now: new Date(), actorId: admin.id };
  const people = (await findAccounts(ids)).map((account) => ({ account, why: whyNotTo(wanted, account, by, 1) }));
  const [fit, unfit] = [people.filter(({ why }) => !why), people.filter(({ why }) => why)];
  const t = await words();
  const { actions, confirm, selection, back } = t.users;
  const { label, effect } = actions[wanted];
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={label} intro={selection.people(fit.length)} />
      <Card>
        {fit.length > 0 ? (
          <SelectionConfirm
            ids={fit.map(({ account }) => account.id)}
            action={wanted}
            label={label}
            danger={isDangerous(wanted)}
            cancel={{ href: pathBackTo(left), words: confirm.cancel }}
            left={left}
          >
            <p>{selection.forEach(effect)}</p>
            {endsSessions(wanted) && <Ends ids={fit.map(({ account }) => account.id)} t={confirm} />}
            <People people={fit} t={t} />
          </SelectionConfirm>
        ) : (
          <p>
            {selection.fitsNobody} <Link href={pathBackTo(left)}>{back}</Link>
          </p>
        )}
      </Card>
      {unfit.length > 0 && (
        <div className="mt-6">
          <Card title={selection.skipped(selection.people(unfit.length))}>
            <People people={unfit} t={t} />
          </Card>
        </div>
      )}
    </div>
  );
}

type Selected = { account: Account; why: ReturnType<typeof whyNotTo> };

const People = ({ people, t }: { people: Selected[]; t: Messages }) => (
  <ul className="mt-3 divide-y divide-line">
    {people.map(({ account: { id, name, email }, why }) => (
      <li key={id} className="wrap-anywhere py-2 first:pt-0 last:pb-0">
        <Link href={`/users/${id}`}>{name}</Link> <span className="text-muted">{email}</span>
        {why && <p className="text-muted text-sm">{why.code === "does-not-apply" ? t.users.selection.doesNotFit : refusalIn(t, why)}</p>}
      </li>
    ))}
  </ul>
);
