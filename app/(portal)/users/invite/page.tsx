import Link from "next/link";
import * as v from "valibot";
import { ForAdmins } from "@/components/for-admins";
import { Moment } from "@/components/moment";
import { Card } from "@/components/ui/card";
import { Outcome } from "@/components/ui/outcome";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { policy } from "@/lib/domain/policy";
import { loginInput } from "@/lib/domain/schemas";
import type { Users } from "@/lib/messages/en/users";
import { titled, words } from "@/lib/request/reader";
import { listUnfinished } from "@/lib/store/invitation-lists";
import { InviteForm } from "./form";
import { ListForm } from "./list-form";
import { rolesToChoose } from "./roles";

export const generateMetadata = titled((t) => t.users.invite.title);

export default async function InvitePage({ searchParams }: PageProps<"/users/invite">) {
  const admin = await findAdmin("users/invite");
  if (!admin) return <ForAdmins />;
  const { sent } = await searchParams;
  const { INVITATION_HOURS, REQUIRE_TWO_FACTOR } = policy();
  const t = await words();
  const { invite, back } = t.users;
  const roles = rolesToChoose(t);
  return (
    <>
      <PageHeading title={invite.title} intro={invite.intro(INVITATION_HOURS)} />
      {v.is(loginInput, sent) && <Outcome>{invite.sent(sent)}</Outcome>}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title={invite.onePerson}>
          <InviteForm
            key={String(sent)}
            everybodyNeedsTwoFactor={REQUIRE_TWO_FACTOR === "everyone"}
            t={invite.form}
            roles={roles}
            back={back}
          />
        </Card>
        <div className="grid gap-6">
          <Card title={invite.many}>
            <ListForm t={invite.listForm} roles={roles} />
          </Card>
          <UnfinishedLists t={invite.unfinished} />
        </div>
      </div>
    </>
  );
}

async function UnfinishedLists({ t }: { t: Users["invite"]["unfinished"] }) {
  const lists = await listUnfinished();
  if (lists.length === 0) return null;
  return (
    <Card title={t.title}>
      <ul className="divide-y divide-line">
        {lists.map(({ id, createdAt, startedAt, waiting }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <Link href={`/users/invite/${id}`}>{t.listOf(<Moment at={createdAt} />)}</Link>
            <p className="text-muted text-sm">{startedAt ? t.underWay(waiting) : t.unsent(waiting)}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
