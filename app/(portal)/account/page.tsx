import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { Outcome } from "@/components/ui/outcome";
import { PageHeading } from "@/components/ui/page-heading";
import type { Account } from "@/lib/domain/account";
import { isKeyOf } from "@/lib/domain/search-params";
import { isEnrolled } from "@/lib/domain/two-factor";
import type { Account as Words } from "@/lib/messages/en/account";
import { rulesFor } from "@/lib/passwords/candidate";
import { titled, words } from "@/lib/request/reader";
import { requireAccount, requireUser } from "@/lib/viewer";
import { ChangePasswordForm } from "./change-password-form";
import { Sessions } from "./sessions";
import { TwoFactorCard } from "./two-factor-card";

export const generateMetadata = titled((t) => t.account.title);

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const viewer = await requireUser();
  const account = await requireAccount();
  const { done } = await searchParams;
  const t = (await words()).account;
  const outcome = isKeyOf(t.outcomes, done) && t.outcomes[done];
  return (
    <>
      <PageHeading title={t.title} />
      {outcome && <Outcome>{outcome}</Outcome>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="grid gap-6">
          <Profile account={account} t={t.profile} />
          <TwoFactorCard account={account} t={t} />
        </div>
        <Password account={account} t={t} />
        <div className="lg:col-span-2">
          <Sessions viewer={viewer} />
        </div>
      </div>
    </>
  );
}

type ProfileProps = { account: Account; t: Words["profile"] };

const Profile = ({ account: { name, email, role, createdAt }, t }: ProfileProps) => (
  <Card title={t.title}>
    <DefinitionList
      items={[
        { term: t.name, value: name },
        { term: t.login, value: email },
        { term: t.role, value: t.roles[role] },
        { term: t.invited, value: <Moment at={createdAt} only="day" /> },
      ]}
    />
  </Card>
);

/** The form is another one after each change, so that no password stays in its fields. */
function Password({ account, t }: { account: Account; t: Words }) {
  const changed = account.passwordChangedAt ?? account.createdAt;
  return (
    <Card title={t.password.title}>
      <p className="mb-5 text-muted">{t.password.setOn(<Moment at={changed} only="day" />)}</p>
      <ChangePasswordForm
        t={t.forms}
        key={changed.getTime()}
        owner={{ name: account.name, email: account.email }}
        rules={rulesFor(account)}
        enrolled={isEnrolled(account)}
      />
    </Card>
  );
}
