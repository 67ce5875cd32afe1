import type { Metadata } from "next";
import Link from "next/link";
import { RowMenu } from "@/app/(portal)/users/row-menu";
import { ForAdmins } from "@/components/for-admins";
import { Moment } from "@/components/moment";
import { NotHere } from "@/components/not-here";
import { StatusBadge } from "@/components/status-badge";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Outcome } from "@/components/ui/outcome";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import type { Account } from "@/lib/domain/account";
import { nextDue } from "@/lib/domain/expiry";
import { standingOf } from "@/lib/domain/standing";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import { isUserAction } from "@/lib/domain/user-actions";
import { pathBackTo } from "@/lib/domain/users-query";
import type { Messages } from "@/lib/messages";
import { findPerson } from "@/lib/person";
import { words } from "@/lib/request/reader";
import { findViewer } from "@/lib/viewer";
import { Mails, PersonSessions, Timeline } from "./history";

export async function generateMetadata({ params }: PageProps<"/users/[id]">): Promise<Metadata> {
  const isAdmin = (await findViewer())?.role === "admin";
  const account = isAdmin ? await findPerson((await params).id) : null;
  return { title: account?.name ?? (await words()).users.person.title };
}

export default async function PersonPage({ params, searchParams }: PageProps<"/users/[id]">) {
  const admin = await findAdmin("users/person");
  if (!admin) return <ForAdmins />;
  const account = await findPerson((await params).id);
  if (!account) return <NotHere />;
  const { done, left } = await searchParams;
  const t = await words();
  return (
    <>
      <p className="mb-2">
        <Link href={pathBackTo(left)}>{t.users.title}</Link>
      </p>
      <PageHeading title={account.name} intro={account.email} actions={<RowMenu account={account} viewer={admin} named />} />
      {isUserAction(done) && <Outcome>{t.users.confirm.done(t.users.actions[done].label)}</Outcome>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <StandingCard account={account} t={t} />
          <PersonSessions id={account.id} />
          <Mails id={account.id} />
        </div>
        <Timeline id={account.id} />
      </div>
    </>
  );
}

function StandingCard({ account, t: { users, account: own } }: { account: Account; t: Messages }) {
  const now = new Date();
  const { standing, person, list } = users;
  const { status, asksNewPassword, setsUpTwoFactor } = standingOf(account, now);
  const due = status === "active" ? nextDue(account, now) : null;
  const ownPassword = account.invitationExpiresAt ? null : account.passwordChangedAt;
  const sentences = [standing.says[status], asksNewPassword && standing.asksNewPassword, setsUpTwoFactor && standing.setsUpTwoFactor];
  const twoFactor = isEnrolled(account) ? person.enrolled : person.unenrolled;
  return (
    <Card title={standing.title} aside={<StatusBadge status={status} />}>
      <p className="mb-5">{sentences.filter(Boolean).join(" ")}</p>
      <DefinitionList
        items={[
          { term: list.columns.role, value: own.profile.roles[account.role] },
          { term: person.twoFactor, value: mustUseTwoFactor(account) ? twoFactor.required : twoFactor.optional },
          { term: person.ownPassword, value: ownPassword ? <Moment at={ownPassword} /> : person.notSet },
          { term: list.columns["last-sign-in"], value: account.lastSignInAt ? <Moment at={account.lastSignInAt} /> : list.never },
          ...(account.blockedAt ? [{ term: person.blocked, value: <Moment at={account.blockedAt} /> }] : []),
          ...(account.invitationExpiresAt ? [{ term: person.invitationEnds, value: <Moment at={account.invitationExpiresAt} /> }] : []),
          ...(due ? [{ term: list.columns["next-due"], value: person.due[due.why](<Moment at={due.on} only="day" />) }] : []),
        ]}
      />
    </Card>
  );
}
