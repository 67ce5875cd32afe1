import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import type { Due } from "@/lib/domain/expiry";
import { policy } from "@/lib/domain/policy";
import type { Messages } from "@/lib/messages";
import { titled, words } from "@/lib/request/reader";
import { findOtherSignIn } from "@/lib/store/audit";
import { requireUser, type Viewer } from "@/lib/viewer";
import { SignInsAndBlocks } from "./activity";
import { DueWords } from "./due-line";
import { NeedsAttention } from "./needs-attention";

export const generateMetadata = titled((t) => t.portal.frame.pages.welcome);

export default async function WelcomePage() {
  const viewer = await requireUser();
  const t = (await words()).portal;
  const { frame, welcome } = t;
  return (
    <>
      <PageHeading title={frame.pages.welcome} intro={welcome.intro(viewer.name)} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={welcome.yourSignIn}>
          <DefinitionList items={[{ term: welcome.lastSignIn, value: <LastSignIn viewer={viewer} /> }, ...dueFacts(viewer, t)]} />
        </Card>
        {viewer.role === "admin" && (
          <>
            <NeedsAttention />
            <div className="min-w-0 lg:col-span-2">
              <SignInsAndBlocks />
            </div>
          </>
        )}
      </div>
    </>
  );
}

async function LastSignIn({ viewer: { id, session } }: { viewer: Viewer }) {
  const other = await findOtherSignIn(id, session.id);
  const { firstOne, from } = (await words()).portal.welcome;
  return other ? from(<Moment at={other.at} />, other.address) : firstOne;
}

function dueFacts({ due, session }: Viewer, { welcome, due: dueWords }: Messages["portal"]) {
  const ends = { term: welcome.sessionEnds, value: <Moment at={session.expires} only="time" /> };
  return due ? [ends, { term: welcome.nextDue, value: <NextDue due={due} t={dueWords} /> }] : [ends];
}

type NextDueProps = { due: Due; t: Messages["portal"]["due"] };

/** What is due next, and by which rule. */
function NextDue({ due, t }: NextDueProps) {
  const words = <DueWords {...due} />;
  return due.why === "expired" ? t.expiredInFull(words, policy().PASSWORD_MAX_AGE_DAYS) : t.awayInFull(words);
}
