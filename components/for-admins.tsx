import { supportCode } from "@/lib/occasion";
import { SupportCode } from "./support-code";
import { EmptyState } from "./ui/empty-state";
import { LinkButton } from "./ui/link-button";
import { PageHeading } from "./ui/page-heading";

/** What staff see instead of an admin's page. */
export const ForAdmins = async () => (
  <>
    <PageHeading title="Only for admins" />
    <EmptyState title="This page is not for you" action={<LinkButton href="/">Go to the start page</LinkButton>}>
      Only admins see it. If you need something from here, ask an admin of your organisation.
      <SupportCode code={await supportCode()} />
    </EmptyState>
  </>
);
