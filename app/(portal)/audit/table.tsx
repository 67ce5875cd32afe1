import Link from "next/link";
import { Cell, HeaderCell, Row, Table } from "@/components/ui/table";
import { type AuditQuery, auditPath } from "@/lib/domain/audit-log";
import { browserInWords } from "@/lib/domain/browser";
import { detailsInWords, typeInWords } from "@/lib/domain/event-details";
import type { AuditLine } from "@/lib/store/audit-log";

const columns = ["Event", "Time (UTC)", "Person", "By", "From", "Details"];

export function AuditTable({ query, events }: { query: AuditQuery; events: AuditLine[] }) {
  return (
    <Table caption="Events" head={columns.map((name) => <HeaderCell key={name}>{name}</HeaderCell>)}>
      {events.map((line) => (
        <EventLine key={line.id} line={line} query={query} />
      ))}
    </Table>
  );
}

function EventLine({ line, query }: { line: AuditLine; query: AuditQuery }) {
  const { at, type, accountId, actorId, name, actorName } = line;
  return (
    <Row>
      <Cell label="Event" heading>
        {typeInWords(type)}
      </Cell>
      <Cell label="Time (UTC)">
        <Time at={at} />
      </Cell>
      <Cell label="Person">{accountId ? <Person id={accountId} name={name} /> : <None />}</Cell>
      <Cell label="By">
        {actorId === null ? <None /> : actorId === accountId ? "Themselves" : <Person id={actorId} name={actorName} />}
      </Cell>
      <Cell label="From">
        <Origin {...line} />
      </Cell>
      <Cell label="Details">
        <Details {...line} query={query} />
      </Cell>
    </Row>
  );
}

const None = () => <span className="text-muted">–</span>;

/** The same for every reader, as the filter's days and the exported file are; to the second, since one request leaves several events. */
function Time({ at }: { at: Date }) {
  const [day, time = ""] = at.toISOString().split("T");
  return (
    <time dateTime={at.toISOString()} className="whitespace-nowrap tabular-nums">
      {day} {time.slice(0, 8)}
    </time>
  );
}

/** An account that was never here, or not under this database, has no name. */
const Person = ({ id, name }: { id: string; name: string | null }) => (
  <Link href={`/users/${id}`} prefetch={false} className="wrap-anywhere inline-block @3xl:min-w-24">
    {name || "Unknown account"}
  </Link>
);

function Origin({ address, userAgent }: AuditLine) {
  return (
    <>
      <span className="wrap-anywhere">{address || userAgent}</span>
      {address && <span className="block text-muted text-sm @5xl:whitespace-nowrap">{browserInWords(userAgent)}</span>}
    </>
  );
}

function Details({ details, request, query }: AuditLine & { query: AuditQuery }) {
  const words = detailsInWords(details);
  const code = request && request !== query.code && (
    <Link href={auditPath({ ...none, code: request })} prefetch={false} className="whitespace-nowrap font-mono text-sm">
      {request.toUpperCase()}
    </Link>
  );
  if (!words && !code) return <None />;
  return (
    <>
      {words && <span className="wrap-anywhere block">{words}</span>}
      {code}
    </>
  );
}

const none: AuditQuery = { person: "", type: null, from: null, to: null, code: null, after: null, before: null };
