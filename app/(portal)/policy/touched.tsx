import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import type { Account } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { dueUnder, PERIODS, type Tried, touchOf } from "@/lib/domain/policy-preview";
import { MOST_COUNTED } from "@/lib/domain/users-list";
import type { Messages } from "@/lib/messages";
import { words } from "@/lib/request/reader";
import { listOneShort, listTouched, type Touched as Some } from "@/lib/store/policy-preview";

/** Whom these numbers would touch, by name, beside what the numbers in force do to them. */
export async function Touched({ tried }: { tried: Tried }) {
  const now = new Date();
  const all = await words();
  const t = all.policy.touched;
  const [touched, oneShort] = [await listTouched(tried, now), await listOneShort(tried, now)];
  return (
    <div className="grid items-start gap-6">
      {PERIODS.map((period) => {
        const groups = touched.filter((group) => group.period === period);
        const { title, says } = t.periods[period];
        return (
          <Card key={period} title={title} aside={<Count count={groups.reduce((sum, { count }) => sum + count, 0)} all={all} />}>
            <p className="-mt-3 mb-4 text-muted text-sm">{says}</p>
            {groups.map(({ why, ...some }) => (
              <People
                key={why}
                title={t.whys[why]}
                {...some}
                all={all}
                aside={(account) => <Dates account={account} tried={tried} now={now} t={t} />}
              />
            ))}
          </Card>
        );
      })}
      <Card title={t.oneShort.title} aside={<Count count={oneShort.count} all={all} />}>
        <p className="-mt-3 mb-4 text-muted text-sm">{t.oneShort.says}</p>
        <People title={t.oneShort.why} {...oneShort} all={all} aside={({ wrongPasswords }) => t.inARow(wrongPasswords)} />
      </Card>
    </div>
  );
}

type PeopleProps = Some & { title: string; all: Messages; aside: (account: Account) => ReactNode };

function People({ title, count, anyway, people, aside, all }: PeopleProps) {
  if (count === 0) return null;
  const t = all.policy.touched;
  return (
    <div className="border-line border-t py-4 last:pb-0">
      <h3 className="mb-2">
        {t.counted(<span className="font-medium">{title}</span>, <Count count={count} all={all} />)}
        {anyway > 0 && <span className="text-muted">{t.anyway(<Count count={anyway} all={all} />)}</span>}
      </h3>
      <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
        {people.map((account) => (
          <li key={account.id} className="wrap-anywhere">
            <Link href={`/users/${account.id}`} prefetch={false}>
              {account.name}
            </Link>
            <p className="text-muted text-sm">{aside(account)}</p>
          </li>
        ))}
      </ul>
      {count > people.length && <p className="mt-3 text-muted">{t.more(furtherOf(count, people.length, all))}</p>}
    </div>
  );
}

/** How many there are beside those who are shown. */
function furtherOf(count: number, shown: number, { policy: { touched }, figures }: Messages): string {
  const further = figures.number(Math.min(count, MOST_COUNTED) - shown);
  return count > MOST_COUNTED ? touched.moreThan(further) : further;
}

/** The counting ends beyond 10,000. */
function Count({ count, all }: { count: number; all: Messages }) {
  const { touched } = all.policy;
  if (count > MOST_COUNTED) return touched.moreThan(all.figures.number(MOST_COUNTED));
  return count === 0 ? touched.nobody : all.figures.number(count);
}

type DatesProps = { account: Account; tried: Tried; now: Date; t: Messages["policy"]["touched"] };

/** When it would be, and when it is by the numbers in force, where that differs. */
function Dates({ account, tried, now, t }: DatesProps) {
  const [would, is] = [touchOf(account, tried, now), dueUnder(account, policy(), now)];
  if (!would) return null;
  return (
    <>
      {(would.period === "today" ? t.since : t.on)(<Moment at={would.on} only="short" />)}
      {is?.isDue && t.already}
      {is && !is.isDue && is.on.getTime() !== would.on.getTime() && t.insteadOf(<Moment at={is.on} only="short" />)}
      {!is && t.insteadOfNever}
    </>
  );
}
