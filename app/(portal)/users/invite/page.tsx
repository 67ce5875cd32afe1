import type { Metadata } from "next";
import * as v from "valibot";
import { ForAdmins } from "@/components/for-admins";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { policy } from "@/lib/domain/policy";
import { loginInput } from "@/lib/domain/schemas";
import { InviteForm } from "./form";

export const metadata: Metadata = { title: "Invite users" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function InvitePage({ searchParams }: Props) {
  const admin = await findAdmin("users/invite");
  if (!admin) return <ForAdmins />;
  const { sent } = await searchParams;
  const { INVITATION_HOURS, REQUIRE_TWO_FACTOR } = policy();
  return (
    <div className="mx-auto max-w-xl">
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
      <Card>
        <InviteForm key={String(sent)} everybodyNeedsTwoFactor={REQUIRE_TWO_FACTOR === "everyone"} />
      </Card>
    </div>
  );
}
