import type { Metadata } from "next";
import { Leave } from "@/app/(sign-in)/leave";
import { RecoveryCodes } from "@/components/recovery-codes";
import { PageHeading } from "@/components/ui/page-heading";
import { requireStep } from "@/lib/attempt";
import { openCodes } from "@/lib/recovery-codes";
import { SavedForm } from "./form";

export const metadata: Metadata = { title: "Recovery codes" };

export default async function RecoveryCodesPage() {
  const { attempt, account } = await requireStep("recovery-codes");
  const codes = attempt.recoveryCodes ? openCodes(attempt.recoveryCodes, attempt.id) : [];
  return (
    <>
      <PageHeading
        title="Recovery codes"
        intro="If your phone is lost or broken, one of these codes stands in for the 2FA token. Each is good once. They are shown only now: keep them where you find them without your phone."
      />
      <RecoveryCodes codes={codes} login={account.email} />
      <div className="mt-4 print:hidden">
        <SavedForm />
      </div>
      <Leave />
    </>
  );
}
