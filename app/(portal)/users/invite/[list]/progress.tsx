import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { isStalled } from "@/lib/domain/invitation-list";
import type { Messages } from "@/lib/messages";
import { countInvitationMails, type findList } from "@/lib/store/invitation-lists";
import { Refresh } from "./refresh";
import { SendForm } from "./send-form";

type Started = NonNullable<Awaited<ReturnType<typeof findList>>> & { startedAt: Date };

const bar =
  "h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent";

/** How far the invitations are; the page follows by itself. */
export async function Progress({ list: { id, startedAt, counts }, t: { users, figures } }: { list: Started; t: Messages }) {
  const t = users.invitationList;
  const mails = await countInvitationMails(id);
  const { ready, invited } = counts;
  const isUnderWay = ready > 0 || mails.waiting > 0;
  return (
    <Card title={ready > 0 ? t.underWay : t.done}>
      <label className="mb-5 flex flex-col gap-2">
        <span role="status">{t.invited(invited, ready + invited)}</span>
        <progress className={bar} value={invited} max={ready + invited || 1} />
      </label>
      <DefinitionList
        items={[
          { term: t.mails.accepted, value: figures.number(mails.accepted) },
          { term: t.mails.waiting, value: figures.number(mails.waiting) },
          { term: t.mails.failed, value: figures.number(mails.failed) },
        ]}
      />
      {mails.failed > 0 && (
        <div className="mt-5">
          <Alert tone="warning">
            {t.failedOnes((words) => (
              <Link href="/">{words}</Link>
            ))}
          </Alert>
        </div>
      )}
      {isUnderWay && <Refresh words={t.reload} />}
      {ready > 0 && isStalled(startedAt, ready + invited, new Date()) && (
        <div className="mt-5">
          <SendForm id={id} submit={t.proceed} />
        </div>
      )}
    </Card>
  );
}
