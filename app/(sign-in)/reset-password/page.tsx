import { NewPasswordForm } from "@/app/(sign-in)/new-password/form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { mayReset } from "@/lib/domain/reset";
import { refusalIn } from "@/lib/messages";
import { rulesFor } from "@/lib/passwords/candidate";
import { mailedToken } from "@/lib/request/mailed-link";
import { titled, words } from "@/lib/request/reader";
import { findLink } from "@/lib/store/links";
import { submitReset } from "./actions";

export const generateMetadata = titled((t) => t.door.newPassword.title);

export default async function ResetPasswordPage() {
  const link = await findLink("reset", await mailedToken("reset"), new Date());
  if (!link || !mayReset(link.account)) return <LinkOver />;
  const { name, email } = link.account;
  const t = (await words()).door;
  return (
    <>
      <PageHeading title={t.newPassword.title} intro={t.resetPassword.intro(email)} />
      <NewPasswordForm t={t.newPassword.form} owner={{ name, email }} rules={rulesFor(link.account)} action={submitReset} />
    </>
  );
}

async function LinkOver() {
  const t = await words();
  const { unchanged, onceMore, sendAnother } = t.door.resetPassword;
  return (
    <>
      <PageHeading title={t.door.newPassword.title} />
      <Alert tone="warning">
        {refusalIn(t, { code: "link-over" })} {unchanged}
      </Alert>
      <p className="mt-6">{onceMore}</p>
      <div className="mt-6">
        <LinkButton href="/forgot-password">{sendAnother}</LinkButton>
      </div>
    </>
  );
}
