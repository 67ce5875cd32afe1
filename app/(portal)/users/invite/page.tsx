import type { Metadata } from "next";
import Link from "next/link";
import * as v from "valibot";
import { ForAdmins } from "@/components/for-admins";
import { Moment } from "@/components/moment";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { policy } from "@/lib/domain/policy";
import { loginInput } from "@/lib/domain/schemas";
import { listUnfinished } from "@/lib/store/invitation-lists";
import { InviteForm } from "./form";
import { ListForm } from "./list-form";

export const metadata: Metadata = { title: "Invite users" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitePage({ searchParams }: Props) {
  const admin = await findAdmin("users/invite");
  if (!admin) return <ForAdmins />;
  const { sent } = await searchParams;
  const { INVITATION_HOURS, REQUIRE_TWO_FACTOR } = policy();
  return (
    <>
      <PageHeading
        title="Invite users"
        intro={`The mail brings a link, the login and a temporary password that works for ${INVITATION_HOURS} hours and has to be replaced at the first sign-in.`}
      />
      {v.is(loginInput, sent) && (
        <div className="mb-5">
          <Alert tone="success" role="status">
            {sent} is invited: the mail leaves in a moment. Their line in the list of users says what becomes of it.
          </Alert>
        </div>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Card title="One person">
          <InviteForm key={String(sent)} everybodyNeedsTwoFactor={REQUIRE_TWO_FACTOR === "everyone"} />
        </Card>
        <div className="grid gap-6">
          <Card title="Many at once">
            <ListForm />
          </Card>
          <UnfinishedLists />
        </div>
      </div>
    </>
  );
}

async function UnfinishedLists() {
  const lists = await listUnfinished();
  if (lists.length === 0) return null;
  return (
    <Card title="Lists that are not done">
      <ul className="divide-y divide-line">
        {lists.map(({ id, createdAt, startedAt, waiting }) => (
          <li key={id} className="py-3 first:pt-0 last:pb-0">
            <Link href={`/users/invite/${id}`}>
              List of <Moment at={createdAt} />
            </Link>
            <p className="text-muted text-sm">
              {startedAt ? "Under way" : "Checked, and not sent"}: {waiting.toLocaleString("en")} still to be invited
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
