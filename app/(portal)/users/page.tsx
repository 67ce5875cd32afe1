import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ForAdmins } from "@/components/for-admins";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pages } from "@/components/ui/pages";
import { findAdmin } from "@/lib/admin";
import { supportCodeIn } from "@/lib/domain/support-code";
import { hasEvents } from "@/lib/store/audit";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";
import { Filters } from "./filters";
import { readQuery, type SearchParams, usersPath } from "./query";
import { SelectionDone } from "./selection-done";
import { UsersTable } from "./table";

export const metadata: Metadata = { title: "Users" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const admin = await findAdmin("users");
  if (!admin) return <ForAdmins />;
  const params = await searchParams;
  const query = readQuery(params);
  const code = supportCodeIn(query.q);
  if (code && (await hasEvents(code))) redirect(`/audit?code=${code}`);
  const now = new Date();
  const [page, counts] = await Promise.all([listUsers(query, now), countUsers(query, now)]);
  return (
    <>
      <PageHeading title="Users" actions={<LinkButton href="/users/invite">Invite user</LinkButton>} />
      <SelectionDone params={params} />
      <Filters query={query} counts={counts} />
      {page.accounts.length > 0 ? <UsersTable query={query} accounts={page.accounts} viewer={admin} /> : <NobodyFound />}
      <Pages
        before={{ href: page.before && usersPath(query, { before: page.before }), words: "Previous page" }}
        after={{ href: page.after && usersPath(query, { after: page.after }), words: "Next page" }}
      />
    </>
  );
}

const NobodyFound = () => (
  <EmptyState title="Nobody here" action={<LinkButton href="/users">Show everybody</LinkButton>}>
    No name and no login fits this search and these filters.
  </EmptyState>
);
