import Link from "next/link";
import * as v from "valibot";
import { ListForm } from "@/app/(portal)/users/invite/list-form";
import { rolesToChoose } from "@/app/(portal)/users/invite/roles";
import { ForAdmins } from "@/components/for-admins";
import { NotHere } from "@/components/not-here";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { findAdmin } from "@/lib/admin";
import { uuid } from "@/lib/domain/schemas";
import type { Users } from "@/lib/messages/en/users";
import { titled, words } from "@/lib/request/reader";
import { findList, listRows } from "@/lib/store/invitation-lists";
import { Progress } from "./progress";
import { ListRows } from "./rows";
import { SendForm } from "./send-form";

export const generateMetadata = titled((t) => t.users.invite.title);

/** Rows of a kind that are shown, and wrong ones that are offered to be corrected; the numbers above tell of all. */
const [SHOWN, CORRECTED] = [200, 1000];

/** What a list says, before it is sent; then how far it is, and at last what became of it. */
export default async function ListPage({ params }: PageProps<"/users/invite/[list]">) {
  const admin = await findAdmin("users/invite/list");
  if (!admin) return <ForAdmins />;
  const id = v.safeParse(uuid, (await params).list);
  const list = id.success ? await findList(id.output) : null;
  if (!list) return <NotHere />;
  const [wrong, skipped, ready] = await Promise.all([
    listRows(list.id, ["wrong"], CORRECTED),
    listRows(list.id, ["skipped"], SHOWN),
    list.startedAt ? [] : listRows(list.id, ["ready"], SHOWN),
  ]);
  const t = await words();
  const { invite, invitationList } = t.users;
  const { rows } = invitationList;
  // Whoever leaves this page for another list would leave those behind who are right.
  const isSent = list.startedAt !== null || list.counts.ready === 0;
  return (
    <>
      <p className="mb-2">
        <Link href="/users/invite">{invite.title}</Link>
      </p>
      <PageHeading title={invitationList.title} intro={introOf(list, invitationList)} />
      <div className="grid gap-6">
        {list.startedAt ? (
          <Progress list={{ ...list, startedAt: list.startedAt }} t={t} />
        ) : (
          <Send id={list.id} count={list.counts.ready} t={invitationList} />
        )}
        <ListRows title={rows.wrong} rows={wrong.slice(0, SHOWN)} count={list.counts.wrong} t={t} />
        {wrong.length > 0 && !isSent && <p className="text-muted">{invitationList.correctLater}</p>}
        {wrong.length > 0 && isSent && (
          <Card title={invitationList.correct}>
            <ListForm people={wrong.map(({ text }) => text).join("\n")} t={invite.listForm} roles={rolesToChoose(t)} />
            {list.counts.wrong > CORRECTED && (
              <p className="mt-4 text-muted text-sm">{invitationList.more(list.counts.wrong - CORRECTED)}</p>
            )}
          </Card>
        )}
        <ListRows title={rows.skipped} rows={skipped} count={list.counts.skipped} t={t} />
        <ListRows title={rows.ready} rows={ready} count={list.counts.ready} t={t} />
      </div>
    </>
  );
}

type List = NonNullable<Awaited<ReturnType<typeof findList>>>;

const introOf = ({ startedAt, counts: { ready, skipped, wrong } }: List, t: Users["invitationList"]) =>
  startedAt ? (ready > 0 ? t.goesOn : t.isDone) : t.unsent(ready, skipped, wrong);

type SendProps = { id: string; count: number; t: Users["invitationList"] };

const Send = ({ id, count, t }: SendProps) =>
  count > 0 ? <SendForm id={id} submit={t.send(count)} notNow={t.notNow} /> : <p className="text-muted">{t.nobody}</p>;
