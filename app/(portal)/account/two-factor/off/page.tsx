import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofForm } from "@/app/(portal)/account/proof-form";
import { turnOff } from "@/app/(portal)/account/two-factor/actions";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled, mustUseTwoFactor } from "@/lib/domain/two-factor";
import { getAccount } from "@/lib/store/accounts";
import { requireUser } from "@/lib/viewer";

export const metadata: Metadata = { title: "Turn off two-factor authentication" };

export default async function TurnOffPage() {
  const { id } = await requireUser();
  const account = await getAccount(id);
  if (!isEnrolled(account) || mustUseTwoFactor(account)) redirect("/account");
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading
        title="Turn off two-factor authentication"
        intro="From then on your password alone opens the portal. The recovery codes are void, and every other session ends."
      />
      <Card>
        <ProofForm action={turnOff} submit="Turn off" danger enrolled />
      </Card>
    </div>
  );
}
