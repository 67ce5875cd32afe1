import type { Metadata } from "next";
import { ProofForm } from "@/app/(portal)/account/proof-form";
import { SetupForm } from "@/app/(sign-in)/two-factor-setup/form";
import { TwoFactorSteps } from "@/components/two-factor-steps";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled } from "@/lib/domain/two-factor";
import { pendingKeyOf } from "@/lib/domain/two-factor-setup";
import { words } from "@/lib/reader";
import { getAccount } from "@/lib/store/accounts";
import { openKey } from "@/lib/totp";
import { requireUser } from "@/lib/viewer";
import { confirmSetup, startSetup } from "./actions";

export const metadata: Metadata = { title: "2FA setup" };

/** Shows a key only to the session that began a setup with password and token, and only until the key is confirmed. */
export default async function OwnTwoFactorPage() {
  const { id, session } = await requireUser();
  const account = await getAccount(id);
  const pending = pendingKeyOf(account, session.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title="2FA setup" intro={pending ? null : intro(isEnrolled(account))} />
      <Card>
        {pending ? (
          <TwoFactorSteps accountToken={openKey(pending, id)} login={account.email}>
            <SetupForm t={(await words()).door.twoFactorSetup.form} action={confirmSetup} />
          </TwoFactorSteps>
        ) : (
          <ProofForm action={startSetup} submit="Continue" enrolled={isEnrolled(account)} />
        )}
      </Card>
    </div>
  );
}

const intro = (enrolled: boolean) =>
  enrolled
    ? "For another phone or another app. The one that you use now goes on working until the other one is confirmed. First, prove once more who you are."
    : "You will need an authenticator app on your phone. First, prove once more who you are.";
