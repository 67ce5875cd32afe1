import type { Metadata } from "next";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import { policy } from "@/lib/domain/policy";
import { findSignInBefore } from "@/lib/store/audit";
import { requireUser, type Viewer } from "@/lib/viewer";

export const metadata: Metadata = { title: "Welcome" };

export default async function WelcomePage() {
  const viewer = await requireUser();
  return (
    <>
      <PageHeading
        title="Welcome"
        intro={`You are signed in as ${viewer.name}. This is your organisation's back office; its pages are in the line above.`}
      />
      <div className="grid gap-6 lg:grid-cols-2">
        <Card title="Your sign-in">
          <DefinitionList items={[{ term: "Last sign-in", value: <LastSignIn id={viewer.id} /> }, ...dueFacts(viewer)]} />
        </Card>
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

const rules = {
  expired: () => `Passwords are renewed every ${policy().PASSWORD_MAX_AGE_DAYS} days.`,
  away: () => `A new password is also needed after more than ${policy().AWAY_MAX_DAYS} days without a sign-in.`,
};

function dueFacts({ due, session }: Viewer) {
  const ends = { term: "This session ends", value: <Moment at={session.expires} only="time" /> };
  if (!due) return [ends];
  const next = (
    <>
      A new password, after <Moment at={due.on} only="day" />. {rules[due.why]()}
    </>
  );
  return [ends, { term: "Next due", value: next }];
}
