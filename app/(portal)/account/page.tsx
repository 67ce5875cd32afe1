import type { Metadata } from "next";
import { Moment } from "@/components/moment";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { PageHeading } from "@/components/ui/page-heading";
import type { Account } from "@/lib/domain/account";
import { isEnrolled } from "@/lib/domain/two-factor";
import { getAccount } from "@/lib/store/accounts";
import { requireUser } from "@/lib/viewer";
import { ChangePasswordForm } from "./change-password-form";
import { Sessions } from "./sessions";
import { TwoFactorCard } from "./two-factor-card";

export const metadata: Metadata = { title: "Your account" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireUser();
  const account = await getAccount(viewer.id);
  const { done } = await searchParams;
  return (
    <>
      <PageHeading title="Your account" />
      {isDone(done) && (
        <div className="mb-6">
          <Alert tone="success" role="status">
            {outcomes[done]}
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Profile account={account} />
          <TwoFactorCard account={account} />
        </div>
        <Password account={account} />
        <div className="lg:col-span-2">
          <Sessions viewer={viewer} />
        </div>
      </div>
    </>
  );
}

const outcomes = {
  password: "Your password is changed. Every other session has ended.",
  session: "The session has ended.",
  sessions: "Every other session has ended.",
  "codes-saved": "Only the recovery codes that you have just saved work from now on.",
  "two-factor-off": "Two-factor authentication is off. Every other session has ended.",
};

const isDone = (done: unknown): done is keyof typeof outcomes => typeof done === "string" && Object.hasOwn(outcomes, done);

const Profile = ({ account: { name, email, role, createdAt } }: { account: Account }) => (
  <Card title="Profile">
    <DefinitionList
      items={[
        { term: "Name", value: name },
        { term: "Login", value: email },
        { term: "Role", value: role === "admin" ? "Admin" : "Staff" },
        { term: "Invited", value: <Moment at={createdAt} only="day" /> },
      ]}
    />
  </Card>
);

/** The form is another one after each change, so that no password stays in its fields. */
function Password({ account }: { account: Account }) {
  const changed = account.passwordChangedAt ?? account.createdAt;
  return (
    <Card title="Password">
      <p className="mb-5 text-muted">
        Set on <Moment at={changed} only="day" />. After a change every other session ends, and you get a mail about it.
      </p>
      <ChangePasswordForm key={changed.getTime()} owner={{ name: account.name, email: account.email }} enrolled={isEnrolled(account)} />
    </Card>
  );
}
