import type { Metadata } from "next";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import { policy } from "@/lib/domain/policy";
import { findSignInBefore } from "@/lib/store/audit";
import { requireUser, type Viewer } from "@/lib/viewer";
import { SignInsAndBlocks } from "./activity";
import { DueWords } from "./due-line";
import { NeedsAttention } from "./needs-attention";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const viewer = await requireUser();
  return (
    <>
      <PageHeading
        title="Welcome"
        intro={`You are signed in as ${viewer.name}. This is your organisation's back office; its pages are in the line above.`}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="Your sign-in">
          <DefinitionList items={[{ term: "Last sign-in", value: <LastSignIn id={viewer.id} /> }, ...dueFacts(viewer)]} />
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

async function LastSignIn({ id }: { id: string }) {
  const before = await findSignInBefore(id);
  if (!before) return "This is your first one.";
  return (
    <>
      <Moment at={before.at} />, from {before.address}
    </>
  );
}

function dueFacts({ due, session }: Viewer) {
  const ends = { term: "This session ends", value: <Moment at={session.expires} only="time" /> };
  return due ? [ends, { term: "Next due", value: <NextDue {...due} /> }] : [ends];
}

/** What is due next, and by which rule. */
function NextDue(due: NonNullable<Viewer["due"]>) {
  return (
    <>
      <DueWords {...due} />
      {due.why === "expired"
        ? `: a password is good for ${policy().PASSWORD_MAX_AGE_DAYS} days.`
        : ", or you will be asked for a new password."}
    </>
  );
}
