import type { Metadata } from "next";
import Link from "next/link";
import { ForAdmins } from "@/components/for-admins";
import { Alert } from "@/components/ui/alert";
import { buttonClasses } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pages } from "@/components/ui/pages";
import { findAdmin } from "@/lib/admin";
import { type AuditQuery, auditPath, filtersOf, readAuditQuery } from "@/lib/domain/audit-log";
import { findPerson } from "@/lib/person";
import { listAudit, MOST_PEOPLE, type AuditPage as Page } from "@/lib/store/audit-log";
import { AuditFilters } from "./filters";
import { AuditTable } from "./table";

export const metadata: Metadata = { title: "Audit log" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AuditPage({ searchParams }: Props) {
  const admin = await findAdmin("audit");
  if (!admin) return <ForAdmins />;
  const query = readAuditQuery(await searchParams);
  const [page, person] = await Promise.all([listAudit(query), findPerson(query.person)]);
  return (
    <>
      <PageHeading
        title="Audit log"
        intro="Newest first. Nothing here can be changed or deleted."
        actions={page.events.length > 0 && !page.tooManyPeople && <Export query={query} />}
      />
      <AuditFilters query={query} person={person?.email ?? query.person} />
      <Narrowed query={query} page={page} />
      {page.events.length > 0 ? <AuditTable query={query} events={page.events} /> : <NothingFound query={query} />}
      <Pages
        before={{ href: page.before && auditPath(query, { before: page.before }), words: "Newer events" }}
        after={{ href: page.after && auditPath(query, { after: page.after }), words: "Older events" }}
      />
    </>
  );
}

/** A plain link: Next's own would fetch the file beforehand. */
const Export = ({ query }: { query: AuditQuery }) => (
  <a href={auditPath(query, {}, "/audit/export")} className={buttonClasses({ variant: "secondary" })} download>
    Export as CSV
  </a>
);

/** What is shown, where the fields above do not tell. */
function Narrowed({ query: { code }, page }: { query: AuditQuery; page: Page }) {
  if (!code && !page.tooManyPeople) return null;
  return (
    <div className="mb-5">
      <Alert>
        {code ? (
          <>
            What happened under the support code <span className="font-mono">{code.toUpperCase()}</span>.{" "}
            <Link href="/audit">Show all events</Link>
          </>
        ) : (
          `More than ${MOST_PEOPLE} people fit this search. Only some of them are looked for: type more of the name or login.`
        )}
      </Alert>
    </div>
  );
}

const NothingFound = ({ query }: { query: AuditQuery }) =>
  Object.keys(filtersOf(query)).length > 0 || query.after || query.before ? (
    <EmptyState title="No events" action={<LinkButton href="/audit">Show all events</LinkButton>}>
      Nothing was recorded that fits this search.
    </EmptyState>
  ) : (
    <EmptyState title="No events yet">Every sign-in and every change of an account is recorded here.</EmptyState>
  );
