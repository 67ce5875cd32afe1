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
import type { Audit } from "@/lib/messages/en/audit";
import { findPerson } from "@/lib/person";
import { titled, words } from "@/lib/request/reader";
import { listAudit, MOST_PEOPLE, type AuditPage as Page } from "@/lib/store/audit-log";
import { AuditFilters } from "./filters";
import { AuditTable } from "./table";

export const generateMetadata = titled((t) => t.audit.title);

export default async function AuditPage({ searchParams }: PageProps<"/audit">) {
  const admin = await findAdmin("audit");
  if (!admin) return <ForAdmins />;
  const t = (await words()).audit;
  const query = readAuditQuery(await searchParams);
  const [page, person] = await Promise.all([listAudit(query), findPerson(query.person)]);
  return (
    <>
      <PageHeading
        title={t.title}
        intro={t.intro}
        actions={page.events.length > 0 && !page.tooManyPeople && <Export query={query} words={t.export} />}
      />
      <AuditFilters query={query} person={person?.email ?? query.person} />
      <Narrowed query={query} page={page} t={t} />
      {page.events.length > 0 ? <AuditTable query={query} events={page.events} /> : <NothingFound query={query} t={t} />}
      <Pages
        before={{ href: page.before && auditPath(query, { before: page.before }), words: t.newer }}
        after={{ href: page.after && auditPath(query, { after: page.after }), words: t.older }}
      />
    </>
  );
}

/** A plain link: Next's own would fetch the file beforehand. */
const Export = ({ query, words }: { query: AuditQuery; words: string }) => (
  <a href={auditPath(query, {}, "/audit/export")} className={buttonClasses({ variant: "secondary" })} download>
    {words}
  </a>
);

type NarrowedProps = { query: AuditQuery; page: Page; t: Audit };

/** What is shown, where the fields above do not tell. */
function Narrowed({ query: { code }, page, t }: NarrowedProps) {
  if (!code && !page.tooManyPeople) return null;
  return (
    <div className="mb-5">
      <Alert>
        {code ? (
          <>
            {t.underCode} <span className="font-mono">{code.toUpperCase()}</span>. <Link href="/audit">{t.showAll}</Link>
          </>
        ) : (
          t.tooManyPeople(MOST_PEOPLE)
        )}
      </Alert>
    </div>
  );
}

const NothingFound = ({ query, t }: { query: AuditQuery; t: Audit }) =>
  Object.keys(filtersOf(query)).length > 0 || query.after || query.before ? (
    <EmptyState title={t.nothingFits.title} action={<LinkButton href="/audit">{t.showAll}</LinkButton>}>
      {t.nothingFits.says}
    </EmptyState>
  ) : (
    <EmptyState title={t.nothingYet.title}>{t.nothingYet.says}</EmptyState>
  );
