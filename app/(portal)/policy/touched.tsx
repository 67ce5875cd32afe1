import Link from "next/link";
import type { ReactNode } from "react";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import type { Account } from "@/lib/domain/account";
import { policy } from "@/lib/domain/policy";
import { dueUnder, PERIODS, type Tried, touchOf } from "@/lib/domain/policy-preview";
import { MOST_COUNTED } from "@/lib/domain/users-list";
import { listOneShort, listTouched, type Touched as Some } from "@/lib/store/policy-preview";

const titles = {
  today: ["Today", "Asked at their next sign-in, from now on."],
  week: ["Within 7 days", "Not yet asked today. Whoever signs in before is not away."],
  month: ["Within 30 days", "Not within 7 days. Whoever signs in before is not away."],
} as const;

const reasons = { expired: "A new password, because of its age", away: "A new password, because of absence" } as const;

/** Whom these numbers would touch, by name, beside what the numbers in force do to them. */
export async function Touched({ tried }: { tried: Tried }) {
  const now = new Date();
  const [touched, oneShort] = [await listTouched(tried, now), await listOneShort(tried, now)];
  return (
    <div className="grid items-start gap-6">
      {PERIODS.map((period) => {
        const groups = touched.filter((group) => group.period === period);
        const [title, words] = titles[period];
        return (
          <Card key={period} title={title} aside={<Count count={groups.reduce((sum, { count }) => sum + count, 0)} />}>
            <p className="-mt-3 mb-4 text-muted text-sm">{words}</p>
            {groups.map(({ why, ...some }) => (
              <People key={why} title={reasons[why]} {...some} aside={(account) => <Dates account={account} tried={tried} now={now} />} />
            ))}
          </Card>
        );
      })}
      <Card title="Blocked by their next wrong password" aside={<Count count={oneShort.count} />}>
        <p className="-mt-3 mb-4 text-muted text-sm">
          Nobody is blocked by the change itself, and nobody who is blocked is unblocked by it.
        </p>
        <People title="Wrong passwords right now" {...oneShort} aside={({ wrongPasswords }) => `${wrongPasswords} in a row`} />
      </Card>
    </div>
  );
}

type PeopleProps = Some & { title: string; aside: (account: Account) => ReactNode };

function People({ title, count, anyway, people, aside }: PeopleProps) {
  if (count === 0) return null;
  return (
    <div className="border-line border-t py-4 last:pb-0">
      <h3 className="mb-2">
        <span className="font-medium">{title}:</span> <Count count={count} />
        {anyway > 0 && (
          <span className="text-muted">
            , of whom <Count count={anyway} /> by the numbers in force anyway
          </span>
        )}
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
      {count > people.length && (
        <p className="mt-3 text-muted">
          and {count > MOST_COUNTED ? "more than " : ""}
          {(Math.min(count, MOST_COUNTED) - people.length).toLocaleString("en")} more
        </p>
      )}
    </div>
  );
}

/** The counting ends beyond 10,000. */
const Count = ({ count }: { count: number }) =>
  count > MOST_COUNTED ? `more than ${MOST_COUNTED.toLocaleString("en")}` : count === 0 ? "nobody" : count.toLocaleString("en");

type DatesProps = { account: Account; tried: Tried; now: Date };

/** When it would be, and when it is by the numbers in force, where that differs. */
function Dates({ account, tried, now }: DatesProps) {
  const [would, is] = [touchOf(account, tried, now), dueUnder(account, policy(), now)];
  if (!would) return null;
  return (
    <>
      {would.period === "today" ? "Since" : "On"} <Moment at={would.on} only="short" />
      {is?.isDue && ", asked already"}
      {is && !is.isDue && is.on.getTime() !== would.on.getTime() && (
        <>
          {" "}
          instead of <Moment at={is.on} only="short" />
        </>
      )}
      {!is && " instead of never"}
    </>
  );
}
