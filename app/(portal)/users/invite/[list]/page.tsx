import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import * as v from "valibot";
import { ListForm } from "@/app/(portal)/users/invite/list-form";
import { ForAdmins } from "@/components/for-admins";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { listIdInput } from "@/lib/domain/admin-schemas";
import { findList, listRows } from "@/lib/store/invitation-lists";
import { Progress } from "./progress";
import { ListRows } from "./rows";
import { SendForm } from "./send-form";

export const metadata: Metadata = { title: "Invite users" };

/** Rows of a kind that are shown; the numbers above tell of all. */
const SHOWN = 200;

type Props = { params: Promise<{ list: string }> };

/** What a list says, before it is sent; then how far it is, and at last what became of it. */
export default async function ListPage({ params }: Props) {
  const admin = await findAdmin("users/invite/list");
  if (!admin) return <ForAdmins />;
  const id = v.safeParse(listIdInput.entries.id, (await params).list);
  const list = id.success ? await findList(id.output) : null;
  if (!list) notFound();
  const [wrong, skipped, ready] = await Promise.all([
    listRows(list.id, ["wrong"], SHOWN),
    listRows(list.id, ["skipped"], SHOWN),
    list.startedAt ? [] : listRows(list.id, ["ready"], SHOWN),
  ]);
  return (
    <>
      <p className="mb-2">
        <Link href="/users/invite">Invite users</Link>
      </p>
      <PageHeading title="Invitation list" intro={introOf(list)} />
      <div className="grid gap-6">
        {list.startedAt ? <Progress list={{ ...list, startedAt: list.startedAt }} /> : <SendForm id={list.id} count={list.counts.ready} />}
        <ListRows title="Wrong" rows={wrong} count={list.counts.wrong} />
        {wrong.length > 0 && (
          <Card title="Correct them, as a list of their own">
            <ListForm people={wrong.map(({ text }) => text).join("\n")} />
          </Card>
        )}
        <ListRows title="Skipped" rows={skipped} count={list.counts.skipped} />
        <ListRows title="To be invited" rows={ready} count={list.counts.ready} />
      </div>
    </>
  );
}

type List = NonNullable<Awaited<ReturnType<typeof findList>>>;

const introOf = ({ startedAt, counts: { ready, skipped, wrong } }: List) =>
  startedAt
    ? ready > 0
      ? "You may leave this page: the invitations go on by themselves."
      : "Everybody in it who could be invited is invited."
    : `Nothing is sent yet. ${ready} to be invited, ${skipped} skipped, ${wrong} wrong.`;
