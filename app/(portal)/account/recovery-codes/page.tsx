import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProofForm } from "@/app/(portal)/account/proof-form";
import { SavedForm } from "@/app/(sign-in)/recovery-codes/form";
import { RecoveryCodes } from "@/components/recovery-codes";
import { Card } from "@/components/ui/card";
import { PageHeading } from "@/components/ui/page-heading";
import { isEnrolled } from "@/lib/domain/two-factor";
import { words } from "@/lib/reader";
import { openCodes } from "@/lib/recovery-codes";
import { getAccount } from "@/lib/store/accounts";
import { findSessionCodes } from "@/lib/store/sessions";
import { requireUser, type Viewer } from "@/lib/viewer";
import { makeCodes, submitSaved } from "./actions";

export const metadata: Metadata = { title: "Recovery codes" };

/** Shows the codes to the session that made them, until its person says that they are saved; else asks for the proof that makes new ones. */
export default async function OwnRecoveryCodesPage() {
  const viewer = await requireUser();
  const sealed = await findSessionCodes(viewer.session.id);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeading title="Recovery codes" intro={sealed ? shown : asked} />
      <Card>{sealed ? <Shown sealed={sealed} viewer={viewer} /> : <Asked viewer={viewer} />}</Card>
    </div>
  );
}

const shown =
  "If your phone is lost or broken, one of these codes stands in for the 2FA token. Each is good once. They are shown only now: keep them where you find them without your phone.";

const asked =
  "Ten codes, each good once in place of a 2FA token. The ones that you have now stop working. First, prove once more who you are.";

const Shown = async ({ sealed, viewer }: { sealed: string; viewer: Viewer }) => (
  <>
    <RecoveryCodes codes={openCodes(sealed, viewer.session.id)} login={viewer.email} />
    <div className="mt-4 print:hidden">
      <SavedForm t={(await words()).door.recoveryCodes.form} action={submitSaved} />
    </div>
  </>
);

async function Asked({ viewer }: { viewer: Viewer }) {
  if (!isEnrolled(await getAccount(viewer.id))) redirect("/account");
  return <ProofForm action={makeCodes} submit="Make new recovery codes" enrolled />;
}
