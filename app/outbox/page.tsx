import { notFound } from "next/navigation";
import { connection } from "next/server";
import { CopyButton } from "@/components/copy-button";
import { Moment } from "@/components/moment";
import { TrialBanner } from "@/components/trial-banner";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Logo } from "@/components/ui/logo";
import { PageHeading } from "@/components/ui/page-heading";
import { env } from "@/lib/env";
import { renderMail } from "@/lib/mail/render";
import { titled, words } from "@/lib/request/reader";
import { listOutbox } from "@/lib/store/mails";

export const generateMetadata = titled((t) => t.portal.outbox.title);

type Kept = Awaited<ReturnType<typeof listOutbox>>[number];

/** Trial mode only: the mails that would have left, as their readers would see them. */
export default async function OutboxPage() {
  // Or the build would show it in advance, start the trial's database for that and leave it running.
  await connection();
  if (!env().trial) notFound();
  const kept = await listOutbox();
  const { portal, door } = await words();
  const t = portal.outbox;
  return (
    <>
      <TrialBanner />
      <main className="mx-auto max-w-3xl px-4 py-8 sm:px-6 sm:py-10">
        <Logo />
        <div className="mt-8">
          <PageHeading title={t.title} intro={t.intro} actions={<LinkButton href="/sign-in">{door.signIn.title}</LinkButton>} />
        </div>
        {kept.length === 0 && <EmptyState title={t.none}>{t.noneYet}</EmptyState>}
        <div className="flex flex-col gap-6">
          {kept.map((mail) => (
            <KeptMail key={mail.id} {...mail} />
          ))}
        </div>
      </main>
    </>
  );
}

async function KeptMail({ id, recipient, createdAt, payload }: Kept) {
  if (!payload) return null;
  const t = (await words()).portal.outbox;
  const { subject, text } = await renderMail(payload, env().appUrl);
  const password = payload.mail.kind === "invitation" ? payload.mail.temporaryPassword : null;
  return (
    <Card
      title={subject}
      aside={
        <a href={`/outbox/${id}`} target="_blank" rel="noreferrer">
          {t.showHtml}
        </a>
      }
    >
      <p className="text-muted">{t.to(recipient, <Moment at={createdAt} />)}</p>
      <pre className="wrap-anywhere mt-4 whitespace-pre-wrap rounded-lg bg-sunken p-4 font-sans">{linked(text)}</pre>
      {password && (
        <div className="mt-4">
          <CopyButton text={password} label={t.copyPassword} />
        </div>
      )}
    </Card>
  );
}

/** The plain text, with the portal's own links made real. */
const linked = (text: string) =>
  text.split(/(https?:\/\/[^\s()]*[^\s().,])/).map((piece) =>
    piece.startsWith(env().appUrl.origin) ? (
      <a key={piece} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
