import Link from "next/link";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import type { AuditQuery } from "@/lib/domain/audit-log";
import type { Messages } from "@/lib/messages";
import { browserInWords, detailsInWords, typeInWords } from "@/lib/messages/records";
import { words } from "@/lib/request/reader";
import type { AuditLine } from "@/lib/store/audit-log";

export async function AuditTable({ query, events }: { query: AuditQuery; events: AuditLine[] }) {
  const all = await words();
  const t = all.audit.table;
  const columns = [t.event, t.time, t.person, t.by, t.from, t.details];
  return (
    <Table caption={t.caption} head={columns.map((name) => <HeaderCell key={name}>{name}</HeaderCell>)}>
      {events.map((line) => (
        <EventLine key={line.id} line={line} query={query} all={all} />
      ))}
    </Table>
  );
}

type Shown = { query: AuditQuery; all: Messages };

function EventLine({ line, query, all }: { line: AuditLine } & Shown) {
  const t = all.audit.table;
  const { at, type, accountId, actorId, name, actorName } = line;
  return (
    <Row>
      <Cell label={t.event} heading>
        {typeInWords(all, type)}
      </Cell>
      <Cell label={t.time}>
        <Time at={at} />
      </Cell>
      <Cell label={t.person}>{accountId ? <Person id={accountId} name={name || t.unknownAccount} /> : <None />}</Cell>
      <Cell label={t.by}>
        {actorId === null ? <None /> : actorId === accountId ? t.themselves : <Person id={actorId} name={actorName || t.unknownAccount} />}
      </Cell>
      <Cell label={t.from}>
        <Origin {...line} all={all} />
      </Cell>
      <Cell label={t.details}>
        <Details {...line} query={query} all={all} />
      </Cell>
    </Row>
  );
}

const None = () => <span className="text-muted">–</span>;

/** The same for every reader, as the filter's days and the exported file are; to the second, since one request leaves several events. */
function Time({ at }: { at: Date }) {
  const [day, time = ""] = at.toISOString().split("T");
  return (
    <time dateTime={at.toISOString()} className="tabular-nums @3xl:whitespace-nowrap">
      {day} {time.slice(0, 8)}
    </time>
  );
}

const Person = ({ id, name }: { id: string; name: string }) => (
  <Link href={`/users/${id}`} prefetch={false} className="wrap-anywhere inline-block @3xl:min-w-24">
    {name}
  </Link>
);

function Origin({ address, userAgent, all }: AuditLine & Pick<Shown, "all">) {
  return (
    <>
      <span className="wrap-anywhere">{address || userAgent}</span>
      {address && <span className="block text-muted text-sm @5xl:whitespace-nowrap">{browserInWords(all, userAgent)}</span>}
    </>
  );
}

function Details({ details, request, query, all }: AuditLine & Shown) {
  const said = detailsInWords(all, details);
  const code = request && request !== query.code && (
    <Link href={`/audit?code=${request}`} prefetch={false} className="whitespace-nowrap font-mono text-sm">
      {request.toUpperCase()}
    </Link>
  );
  if (!said && !code) return <None />;
  return (
    <>
      {said && <span className="wrap-anywhere block">{said}</span>}
      {code}
    </>
  );
}
