import { supportCode } from "@/lib/request/occasion";
import { words } from "@/lib/request/reader";
import { SupportCode } from "./support-code";
import { EmptyState } from "./ui/empty-state";
import { LinkButton } from "./ui/link-button";
import { PageHeading } from "./ui/page-heading";

/** What staff see instead of an admin's page. */
export async function ForAdmins() {
  const { users, client } = await words();
  const t = users.forAdmins;
  return (
    <>
      <PageHeading title={t.title} />
      <EmptyState title={t.notForYou} action={<LinkButton href="/">{client.failure.home}</LinkButton>}>
        {t.says}
        <SupportCode code={await supportCode()} />
      </EmptyState>
    </>
  );
}
