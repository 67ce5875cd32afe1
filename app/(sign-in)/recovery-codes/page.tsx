import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { requireStep } from "@/lib/attempt";
import { openCodes } from "@/lib/recovery-codes";
import { KeepCodes, SavedForm } from "./form";

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
      <ul aria-label="Your recovery codes" className="mb-4 flex flex-col gap-1.5 rounded-lg bg-sunken px-4 py-3">
        {codes.map((code) => (
          <li key={code}>
            <code className="whitespace-nowrap">{code}</code>
          </li>
        ))}
      </ul>
      <div className="flex flex-col gap-4 print:hidden">
        <KeepCodes codes={codes} login={account.email} />
        <SavedForm />
      </div>
    </>
  );
}
