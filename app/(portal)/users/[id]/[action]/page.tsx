import type { Metadata } from "next";
import Link from "next/link";
import { Ends } from "@/app/(portal)/users/ends";
import { ForAdmins } from "@/components/for-admins";
import { NotHere } from "@/components/not-here";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { endsSessions, isDangerous, isUserAction, whyNotTo } from "@/lib/domain/user-actions";
import { pathBackTo } from "@/lib/domain/users-query";
import { refusalIn } from "@/lib/messages";
import { findPerson } from "@/lib/person";
import { words } from "@/lib/request/reader";
import { countOtherAdmins } from "@/lib/store/administration";
import { ConfirmForm } from "./form";

export async function generateMetadata({ params }: PageProps<"/users/[id]/[action]">): Promise<Metadata> {
  const { action } = await params;
  const { actions, confirm } = (await words()).users;
  return { title: isUserAction(action) ? actions[action].label : confirm.title };
}

/** Names what would happen and asks once more; nothing happens by opening it. */
export default async function ConfirmPage({ params, searchParams }: PageProps<"/users/[id]/[action]">) {
  const { id, action } = await params;
  const admin = await findAdmin(isUserAction(action) ? `users/${action}` : "users/action");
  if (!admin) return <ForAdmins />;
  if (!isUserAction(action)) return <NotHere />;
  const account = await findPerson(id);
  if (!account) return <NotHere />;
  const [now, left, href] = [new Date(), String((await searchParams)["left"] ?? ""), `/users/${id}`];
  const t = await words();
  const { actions, confirm, selection } = t.users;
  const { label, effect } = actions[action];
  const refusal = whyNotTo(action, account, { now, actorId: admin.id }, await countOtherAdmins(id, now));
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={label} intro={`${account.name}, ${account.email}`} />
      <Card>
        {refusal ? (
          <>
            <Alert tone="warning">{refusal.code === "does-not-apply" ? selection.doesNotFit : refusalIn(t, refusal)}</Alert>
            <p className="mt-5">
              <Link href={href}>{confirm.backTo(account.name)}</Link>
            </p>
          </>
        ) : (
          <ConfirmForm
            id={id}
            action={action}
            label={label}
            danger={isDangerous(action)}
            left={left}
            cancel={
              left
                ? { href: pathBackTo(left), words: confirm.cancel }
                : { href, words: confirm.cancel, label: confirm.cancelTo(account.name) }
            }
          >
            <p>{effect}</p>
            {endsSessions(action) && <Ends ids={[id]} t={confirm} />}
          </ConfirmForm>
        )}
      </Card>
    </div>
  );
}
