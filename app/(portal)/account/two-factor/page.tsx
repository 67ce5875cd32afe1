import { ProofForm } from "@/app/(portal)/account/proof-form";
import { SetupForm } from "@/app/(sign-in)/two-factor-setup/form";
import { TwoFactorSteps } from "@/components/two-factor-steps";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled } from "@/lib/domain/two-factor";
import { pendingKeyOf } from "@/lib/domain/two-factor-setup";
import { titled, words } from "@/lib/request/reader";
import { openKey } from "@/lib/sign-in/totp";
import { requireAccount, requireUser } from "@/lib/viewer";
import { confirmSetup, startSetup } from "./actions";

export const generateMetadata = titled((t) => t.account.twoFactor.setup);

/** Shows a key only to the session that began a setup with password and token, and only until the key is confirmed. */
export default async function OwnTwoFactorPage() {
  const { id, session } = await requireUser();
  const account = await requireAccount();
  const { twoFactor, forms } = (await words()).account;
  const intro = isEnrolled(account) ? twoFactor.setupAnother : twoFactor.setupFirst;
  const pending = pendingKeyOf(account, session.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={twoFactor.setup} intro={pending ? null : intro} />
      <Card>
        {pending ? (
          <TwoFactorSteps accountToken={openKey(pending, id)} login={account.email}>
            <SetupForm t={(await words()).door.twoFactorSetup.form} action={confirmSetup} />
          </TwoFactorSteps>
        ) : (
          <ProofForm action={startSetup} submit={twoFactor.proceed} enrolled={isEnrolled(account)} t={forms} />
        )}
      </Card>
    </div>
  );
}
