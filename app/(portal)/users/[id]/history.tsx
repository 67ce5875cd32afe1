import Link from "next/link";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { browserInWords, detailsInWords, typeInWords } from "@/lib/messages/records";
import { words } from "@/lib/request/reader";
import { listEventsOf } from "@/lib/store/audit";
import { listMailsOf } from "@/lib/store/mails";
import { listSessionsOf } from "@/lib/store/sessions";

/** Where the person is signed in now. */
export async function PersonSessions({ id }: { id: string }) {
  const t = await words();
  const { person } = t.users;
  const sessions = await listSessionsOf(id, new Date());
  return (
    <Card title={person.sessions}>
      {sessions.length === 0 && <p className="text-muted">{person.notSignedIn}</p>}
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
            <p>{browserInWords(t, session.userAgent) ?? t.account.sessions.unknownBrowser}</p>
            <p className="text-muted text-sm">{person.since(session.address, <Moment at={session.createdAt} />)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The mails to the person and what became of them; never what they said. */
export async function Mails({ id }: { id: string }) {
  const { users, portal } = await words();
  const t = users.person.mails;
  const kinds: Record<string, string> = portal.mailKinds;
  const mails = await listMailsOf(id);
  return (
    <Card title={t.title}>
      {mails.length === 0 && <p className="text-muted">{t.none}</p>}
      <ul className="divide-y divide-line">
        {mails.map((mail) => (
          <li key={mail.id} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
            <p>
              {t.is(<span className="first-letter:uppercase inline-block">{kinds[mail.kind] ?? mail.kind}</span>, t.states[mail.status])}
            </p>
            <p className="text-muted text-sm">
              <Moment at={mail.createdAt} />
              {mail.failure && `: ${mail.failure}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What happened to the account, newest first. */
export async function Timeline({ id }: { id: string }) {
  const t = await words();
  const { person } = t.users;
  const events = await listEventsOf(id);
  return (
    <Card title={person.timeline} aside={<Link href={`/audit?person=${id}`}>{person.fullLog}</Link>}>
      <ol className="divide-y divide-line">
        {events.map(({ id: key, at, type, address, details, actor }) => (
          <li key={key} className="wrap-anywhere py-3 first:pt-0 last:pb-0">
            <p>
              {typeInWords(t, type)}
              {detailsInWords(t, details) && <span className="text-muted"> ({detailsInWords(t, details)})</span>}
            </p>
            <p className="text-muted text-sm">
              <Moment at={at} />
              {address && person.from(address)}
              {actor && person.by(actor)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
