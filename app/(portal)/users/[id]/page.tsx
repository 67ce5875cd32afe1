import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { RowMenu } from "@/app/(portal)/users/row-menu";
import { ForAdmins } from "@/components/for-admins";
import { Moment } from "@/components/moment";
import { StatusBadge } from "@/components/status-badge";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { type Account, statusOf } from "@/lib/domain/account";
import { nextDue } from "@/lib/domain/expiry";
import { standingOf } from "@/lib/domain/standing";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import { userActionWords } from "@/lib/domain/user-actions";
import { findPerson } from "@/lib/person";
import { Mails, PersonSessions, Timeline } from "./history";

export const metadata: Metadata = { title: "User" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PersonPage({ params, searchParams }: Props) {
  const admin = await findAdmin("users/person");
  if (!admin) return <ForAdmins />;
  const account = await findPerson((await params).id);
  if (!account) notFound();
  const { done } = await searchParams;
  return (
    <>
      <p className="mb-2">
        <Link href="/users">Users</Link>
      </p>
      <PageHeading title={account.name} intro={account.email} actions={<RowMenu account={account} viewer={admin} />} />
      {isAction(done) && (
        <div className="mb-6">
          <Alert tone="success" role="status">
            Done: {userActionWords[done].label}.
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Standing account={account} />
          <PersonSessions id={account.id} />
          <Mails id={account.id} />
        </div>
        <Timeline id={account.id} />
      </div>
    </>
  );
}

const isAction = (done: unknown): done is keyof typeof userActionWords => typeof done === "string" && Object.hasOwn(userActionWords, done);

function Standing({ account }: { account: Account }) {
  const now = new Date();
  const status = statusOf(account, now);
  const due = status === "active" ? nextDue(account, now) : null;
  const ownPassword = account.invitationExpiresAt ? null : account.passwordChangedAt;
  return (
    <Card title="Standing" aside={<StatusBadge status={status} />}>
      <p className="mb-5">{standingOf(account, now)}</p>
      <DefinitionList
        items={[
          { term: "Role", value: account.role === "admin" ? "Admin" : "Staff" },
          { term: "Two-factor", value: twoFactorWords(account) },
          { term: "Own password", value: ownPassword ? <Moment at={ownPassword} /> : "Not set yet" },
          { term: "Last sign-in", value: account.lastSignInAt ? <Moment at={account.lastSignInAt} /> : "Never" },
          ...(account.blockedAt ? [{ term: "Blocked", value: <Moment at={account.blockedAt} /> }] : []),
          ...(account.invitationExpiresAt ? [{ term: "Invitation ends", value: <Moment at={account.invitationExpiresAt} /> }] : []),
          ...(due ? [{ term: "Next due", value: <Due {...due} /> }] : []),
        ]}
      />
    </Card>
  );
}

const twoFactorWords = (account: Account) =>
  `${isEnrolled(account) ? "Set up" : "Not set up"}, ${mustUseTwoFactor(account) ? "required" : "optional"}`;

const Due = ({ why, on }: NonNullable<ReturnType<typeof nextDue>>) => (
  <>
    <Moment at={on} only="day" />:{" "}
    {why === "expired" ? "the password expires" : "without a sign-in until then, a new password is asked for"}
  </>
);
