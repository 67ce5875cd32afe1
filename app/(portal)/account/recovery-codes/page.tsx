import { redirect } from "next/navigation";
import { ProofForm } from "@/app/(portal)/account/proof-form";
import { SavedForm } from "@/app/(sign-in)/recovery-codes/form";
import { RecoveryCodes } from "@/components/recovery-codes";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled } from "@/lib/domain/two-factor";
import { titled, words } from "@/lib/request/reader";
import { openCodes } from "@/lib/sign-in/recovery-codes";
import { findSessionCodes } from "@/lib/store/sessions";
import { requireAccount, requireUser, type Viewer } from "@/lib/viewer";
import { makeCodes, submitSaved } from "./actions";

export const generateMetadata = titled((t) => t.account.recoveryCodes.title);

/** Shows the codes to the session that made them, until its person says that they are saved; else asks for the proof that makes new ones. */
export default async function OwnRecoveryCodesPage() {
  const viewer = await requireUser();
  const { account, door } = await words();
  const t = account.recoveryCodes;
  const sealed = await findSessionCodes(viewer.session.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title={t.title} intro={sealed ? door.recoveryCodes.intro : t.asked} />
      <Card>{sealed ? <Shown sealed={sealed} viewer={viewer} /> : <Asked />}</Card>
    </div>
  );
}

const Shown = async ({ sealed, viewer }: { sealed: string; viewer: Viewer }) => (
  <>
    <RecoveryCodes codes={openCodes(sealed, viewer.session.id)} login={viewer.email} />
    <div className="mt-4 print:hidden">
      <SavedForm t={(await words()).door.recoveryCodes.form} action={submitSaved} />
    </div>
  </>
);

async function Asked() {
  if (!isEnrolled(await requireAccount())) redirect("/account");
  const { recoveryCodes, forms } = (await words()).account;
  return <ProofForm action={makeCodes} submit={recoveryCodes.make} enrolled t={forms} />;
}
