import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { listUndelivered } from "@/lib/store/mails";

const states = { waiting: "is tried again", failed: "was refused", accepted: "was accepted" };

/** For admins: mails that did not get through, and why; an invitation among them waits for somebody to act. */
export async function UndeliveredMails() {
  const mails = await listUndelivered();
  return (
    <Card title="Needs attention">
      {mails.length === 0 && <p className="text-muted">Nothing. No mail was refused, and none had to be tried again.</p>}
      <ul className="divide-y divide-line">
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
