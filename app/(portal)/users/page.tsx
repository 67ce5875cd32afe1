import { redirect } from "next/navigation";
import { ForAdmins } from "@/components/for-admins";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pages } from "@/components/ui/pages";
import { findAdmin } from "@/lib/admin";
import { supportCodeIn } from "@/lib/domain/support-code";
import { readUsersQuery, usersPath } from "@/lib/domain/users-query";
import type { Users } from "@/lib/messages/en/users";
import { titled, words } from "@/lib/request/reader";
import { hasEvents } from "@/lib/store/audit";
import { countUsers } from "@/lib/store/users-count";
import { listUsers } from "@/lib/store/users-list";
import { Filters } from "./filters";
import { SelectionDone } from "./selection-done";
import { UsersTable } from "./table";

export const generateMetadata = titled((t) => t.users.title);

export default async function UsersPage({ searchParams }: PageProps<"/users">) {
  const admin = await findAdmin("users");
  if (!admin) return <ForAdmins />;
  const params = await searchParams;
  const query = readUsersQuery(params);
  const code = supportCodeIn(query.q);
  if (code && (await hasEvents(code))) redirect(`/audit?code=${code}`);
  const now = new Date();
  const [page, counts] = await Promise.all([listUsers(query, now), countUsers(query, now)]);
  const t = await words();
  const { title, list } = t.users;
  return (
    <>
      <PageHeading title={title} actions={<LinkButton href="/users/invite">{list.inviteUser}</LinkButton>} />
      <SelectionDone params={params} t={t.users} />
      <Filters query={query} counts={counts} t={t} />
      {page.accounts.length > 0 ? <UsersTable query={query} accounts={page.accounts} viewer={admin} /> : <NobodyFound t={list.nobody} />}
      <Pages
        before={{ href: page.before && usersPath(query, { before: page.before }), words: list.previous }}
        after={{ href: page.after && usersPath(query, { after: page.after }), words: list.next }}
      />
    </>
  );
}

const NobodyFound = ({ t }: { t: Users["list"]["nobody"] }) => (
  <EmptyState title={t.title} action={<LinkButton href="/users">{t.showAll}</LinkButton>}>
    {t.says}
  </EmptyState>
);
