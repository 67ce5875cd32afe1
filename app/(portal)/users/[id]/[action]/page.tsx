import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ForAdmins } from "@/components/for-admins";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { USER_ACTIONS, type UserAction, userActionWords, whyNotTo } from "@/lib/domain/user-actions";
import { refusalIn } from "@/lib/messages";
import { findPerson } from "@/lib/person";
import { words } from "@/lib/reader";
import { countOtherAdmins } from "@/lib/store/administration";
import { listSessionsOf } from "@/lib/store/sessions";
import { ConfirmForm } from "./form";

export const metadata: Metadata = { title: "Confirm" };

type Props = { params: Promise<{ id: string; action: string }> };

const isUserAction = (text: string): text is UserAction => (USER_ACTIONS as readonly string[]).includes(text);

/** Names what would happen and asks once more; nothing happens by opening it. */
export default async function ConfirmPage({ params }: Props) {
  const { id, action } = await params;
  const admin = await findAdmin(`users/${action}`);
  if (!admin) return <ForAdmins />;
  const account = isUserAction(action) ? await findPerson(id) : null;
  if (!account || !isUserAction(action)) notFound();
  const now = new Date();
  const { label, effect, danger } = userActionWords[action];
  const refusal = whyNotTo(action, account, { now, actorId: admin.id }, await countOtherAdmins(id, now));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={label} intro={`${account.name}, ${account.email}`} />
      <Card>
        {refusal ? (
          <>
            <Alert tone="warning">{refusalIn(await words(), refusal)}</Alert>
            <p className="mt-5">
              <Link href={`/users/${id}`}>Back to {account.name}</Link>
            </p>
          </>
        ) : (
          <ConfirmForm id={id} action={action} name={account.name} label={label} danger={danger ?? false}>
            <p>{effect}</p>
            {ENDS_SESSIONS.has(action) && <Ends count={(await listSessionsOf(id, now)).length} />}
          </ConfirmForm>
        )}
      </Card>
    </div>
  );
}

const ENDS_SESSIONS = new Set<UserAction>(["block", "reset-two-factor", "make-admin", "make-staff", "end-sessions", "delete"]);

const Ends = ({ count }: { count: number }) => (
  <p className="mt-2">{count === 0 ? "There is no session to end." : count === 1 ? "Ends 1 session." : `Ends ${count} sessions.`}</p>
);
