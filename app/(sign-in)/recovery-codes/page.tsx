import { Leave } from "@/app/(sign-in)/leave";
import { RecoveryCodes } from "@/components/recovery-codes";
import { PageHeading } from "@/components/ui/page-heading";
import { titled, words } from "@/lib/request/reader";
import { requireStep } from "@/lib/sign-in/attempt";
import { openCodes } from "@/lib/sign-in/recovery-codes";
import { SavedForm } from "./form";

export const generateMetadata = titled((t) => t.door.recoveryCodes.title);

export default async function RecoveryCodesPage() {
  const { attempt, account } = await requireStep("recovery-codes");
  const codes = attempt.recoveryCodes ? openCodes(attempt.recoveryCodes, attempt.id) : [];
  const { recoveryCodes: t } = (await words()).door;
  return (
    <>
      <PageHeading title={t.title} intro={t.intro} />
      <RecoveryCodes codes={codes} login={account.email} />
      <div className="mt-4 print:hidden">
        <SavedForm t={t.form} />
      </div>
      <Leave notNow={t.notNow} />
    </>
  );
}
