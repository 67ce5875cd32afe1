import { redirect } from "next/navigation";
import { ProofForm } from "@/app/(portal)/account/proof-form";
import { turnOff } from "@/app/(portal)/account/two-factor/actions";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import { titled, words } from "@/lib/request/reader";
import { requireAccount } from "@/lib/viewer";

export const generateMetadata = titled((t) => t.account.twoFactor.turnOffTitle);

export default async function TurnOffPage() {
  const account = await requireAccount();
  if (!isEnrolled(account) || mustUseTwoFactor(account)) redirect("/account");
  const { twoFactor, forms } = (await words()).account;
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={twoFactor.turnOffTitle} intro={twoFactor.turnOffIntro} />
      <Card>
        <ProofForm action={turnOff} submit={twoFactor.turnOff} danger enrolled t={forms} />
      </Card>
    </div>
  );
}
