import Link from "next/link";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { words } from "@/lib/request/reader";
import { listUndelivered } from "@/lib/store/mails";
import { countInStatus } from "@/lib/store/users-count";

const WAITING = ["blocked-wrong-passwords", "blocked-wrong-tokens", "blocked-by-admin", "invitation-expired"] as const;

/** For admins: whoever cannot get in, and mails that did not get through, and why. */
export async function NeedsAttention() {
  const now = new Date();
  const { portal, figures, users } = await words();
  const { attention } = portal;
  const kinds: Record<string, string> = portal.mailKinds;
  const [mails, ...counts] = await Promise.all([listUndelivered(now), ...WAITING.map((status) => countInStatus(status, now))]);
  const kept = WAITING.map((status, index) => ({ status, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  return (
    <Card title={attention.title}>
      {kept.length + mails.length === 0 && <p className="text-muted">{attention.nothing}</p>}
      <ul className="divide-y divide-line">
        {kept.map(({ status, count }) => (
          <li key={status} className="py-3 first:pt-0 last:pb-0">
            {attention.people(<Link href={`/users?status=${status}`}>{users.status[status]}</Link>, figures.number(count))}
          </li>
        ))}
        {mails.map(({ id, recipient, kind, status, failure, createdAt }) => (
          <li key={id} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
            <p>{attention.mail[status](kinds[kind] ?? kind, recipient)}</p>
            <p className="text-muted text-sm">
              <Moment at={createdAt} />: {failure}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
