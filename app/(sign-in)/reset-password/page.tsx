import type { Metadata } from "next";
import { NewPasswordForm } from "@/app/(sign-in)/new-password/form";
import { Alert } from "@/components/ui/alert";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { mayReset } from "@/lib/domain/reset";
import { mailedToken } from "@/lib/mailed-link";
import { refusalIn } from "@/lib/messages";
import { words } from "@/lib/reader";
import { findLink } from "@/lib/store/links";
import { submitReset } from "./actions";

export const metadata: Metadata = { title: "Set a new password" };

export default async function ResetPasswordPage() {
  const link = await findLink("reset", await mailedToken(), new Date());
  if (!link || !mayReset(link.account)) return <LinkOver />;
  const { name, email } = link.account;
  return (
    <>
      <PageHeading title="Set a new password" intro={`For the login ${email}. Every session of the account ends, and you sign in again.`} />
      <NewPasswordForm owner={{ name, email }} action={submitReset} />
    </>
  );
}

const LinkOver = async () => (
  <>
    <PageHeading title="Set a new password" />
    <Alert tone="warning">{refusalIn(await words(), { code: "link-over" })} Your password was not changed.</Alert>
    <p className="mt-6">Open the link in the newest mail once more and set the password within 10 minutes, or ask for another link.</p>
    <div className="mt-6">
      <LinkButton href="/forgot-password">Send another link</LinkButton>
    </div>
  </>
);
