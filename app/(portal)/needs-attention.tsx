import Link from "next/link";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { statusWords } from "@/lib/domain/status-words";
import { listUndelivered } from "@/lib/store/mails";
import { countInStatus } from "@/lib/store/users-count";

const WAITING = ["blocked-wrong-passwords", "blocked-wrong-tokens", "blocked-by-admin", "invitation-expired"] as const;
const states = { waiting: "is tried again", failed: "was refused", accepted: "was accepted" };

/** For admins: whoever cannot get in, and mails that did not get through, and why. */
export async function NeedsAttention() {
  const now = new Date();
  const [mails, ...counts] = await Promise.all([listUndelivered(), ...WAITING.map((status) => countInStatus(status, now))]);
  const kept = WAITING.map((status, index) => ({ status, count: counts[index] ?? 0 })).filter(({ count }) => count > 0);
  return (
    <Card title="Needs attention">
      {kept.length + mails.length === 0 && (
        <p className="text-muted">Nothing. Nobody is blocked, no invitation is over, and every mail got through.</p>
      )}
      <ul className="divide-y divide-line">
        {kept.map(({ status, count }) => (
          <li key={status} className="py-3 first:pt-0 last:pb-0">
            <Link href={`/users?status=${status}`}>{statusWords(status)}</Link>: {count.toLocaleString("en")}
          </li>
        ))}
        {mails.map(({ id, recipient, kind, status, failure, createdAt }) => (
          <li key={id} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
            <p>
              The mail “{kind.replaceAll("-", " ")}” to {recipient} {states[status]}.
            </p>
            <p className="text-muted text-sm">
              <Moment at={createdAt} />. {failure}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
