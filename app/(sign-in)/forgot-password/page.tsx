import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { policy } from "@/lib/domain/policy";
import type { Door } from "@/lib/messages/en/door";
import { titled, words } from "@/lib/request/reader";
import { ForgotPasswordForm } from "./form";

export const generateMetadata = titled((t) => t.door.forgotPassword.title);

export default async function ForgotPasswordPage({ searchParams }: PageProps<"/forgot-password">) {
  const { sent } = await searchParams;
  const t = (await words()).door.forgotPassword;
  if (sent !== undefined) return <Sent t={t} />;
  return (
    <>
      <PageHeading title={t.title} intro={t.intro} />
      <ForgotPasswordForm t={t.form} />
    </>
  );
}

/** The same words for every login, whether there is an account or not. */
const Sent = ({ t }: { t: Door["forgotPassword"] }) => (
  <>
    <PageHeading title={t.title} />
    <Alert role="status">{t.sent(policy().RESET_HOURS)}</Alert>
    <div className="mt-6 flex flex-col gap-3">
      <p>{t.noMail()}</p>
      <p>{t.invited}</p>
      <p>
        <a href="/sign-in">{t.form.back}</a>
      </p>
    </div>
  </>
);
