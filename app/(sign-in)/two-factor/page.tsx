import Link from "next/link";
import { Leave } from "@/app/(sign-in)/leave";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import type { Door } from "@/lib/messages/en/door";
import { titled, words } from "@/lib/request/reader";
import { requireStep } from "@/lib/sign-in/attempt";
import { RecoveryCodeForm, TokenForm } from "./form";

export const generateMetadata = titled((t) => t.door.twoFactor.title);

export default async function TwoFactorPage({ searchParams }: PageProps<"/two-factor">) {
  await requireStep("two-factor");
  const byCode = (await searchParams)["with"] === "recovery-code";
  const { notNow, twoFactor: t } = (await words()).door;
  return (
    <>
      <PageHeading title={t.title} intro={byCode ? t.typeCode : t.typeToken} />
      {byCode ? <RecoveryCodeForm t={t.form} /> : <TokenForm t={t.form} />}
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-3 border-line border-t pt-5">
        <li>{byCode ? <Link href="/two-factor">{t.useToken}</Link> : <Link href="/two-factor?with=recovery-code">{t.useCode}</Link>}</li>
        <li>
          <a href="#lost-phone">{t.lostPhone}</a>
        </li>
      </ul>
      <LostPhone t={t} />
      <Leave notNow={notNow} />
    </>
  );
}

/** Shown by its link; an address within the page needs no script. */
function LostPhone({ t }: { t: Door["twoFactor"] }) {
  return (
    <div id="lost-phone" className="mt-5 hidden target:block">
      <Alert title={t.withoutPhone}>{t.withoutPhoneText}</Alert>
    </div>
  );
}
