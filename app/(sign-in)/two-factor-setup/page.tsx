import { Leave } from "@/app/(sign-in)/leave";
import { TwoFactorSteps } from "@/components/two-factor-steps";
import { PageHeading } from "@/components/ui/page-heading";
import { pendingKeyOf, startSetup } from "@/lib/domain/two-factor-setup";
import { occasionOf } from "@/lib/request/occasion";
import { titled, words } from "@/lib/request/reader";
import { requireStep, type Visitor } from "@/lib/sign-in/attempt";
import { newKey, openKey, sealKey } from "@/lib/sign-in/totp";
import { changeAccount } from "@/lib/store/change-account";
import { SetupForm } from "./form";

export const generateMetadata = titled((t) => t.door.twoFactorSetup.title);

export default async function TwoFactorSetupPage() {
  const visitor = await requireStep("two-factor-setup");
  const key = openKey(await pendingKey(visitor), visitor.account.id);
  const { twoFactorSetup: t, notNow } = (await words()).door;
  return (
    <>
      <PageHeading title={t.title} intro={t.intro} />
      <TwoFactorSteps accountToken={key} login={visitor.account.email}>
        <SetupForm t={t.form} />
      </TwoFactorSteps>
      <Leave notNow={notNow} />
    </>
  );
}

/**
 * The one write that a GET makes: the first look at this page makes the key it shows. The visitor gave the password by POST in this
 * very attempt, and looking again changes nothing, so that a forged or repeated request gains nothing.
 */
async function pendingKey({ account, attempt }: Visitor): Promise<string> {
  const there = pendingKeyOf(account, attempt.id);
  if (there) return there;
  const sealed = sealKey(newKey(), account.id);
  return changeAccount(account.id, await occasionOf(null), (current) => startSetup(current, attempt.id, sealed));
}
