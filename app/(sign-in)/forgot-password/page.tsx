import type { Metadata } from "next";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { policy } from "@/lib/domain/policy";
import { ForgotPasswordForm } from "./form";

export const metadata: Metadata = { title: "Forgot password" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ForgotPasswordPage({ searchParams }: Props) {
  const { sent } = await searchParams;
  if (sent !== undefined) return <Sent />;
  return (
    <>
      <PageHeading title="Forgot password" intro="Tell us your login, and you get a mail with a link for setting a new password." />
      <ForgotPasswordForm />
    </>
  );
}

/** The same words for every login, whether there is an account or not. */
function Sent() {
  const { RESET_HOURS } = policy();
  return (
    <>
      <PageHeading title="Forgot password" />
      <Alert role="status">
        If there is an account for this login, a mail with a link is on its way. The link works once, for{" "}
        {RESET_HOURS === 1 ? "1 hour" : `${RESET_HOURS} hours`}.
      </Alert>
      <div className="mt-6 flex flex-col gap-3">
        <p>
          No mail after a few minutes? Look in the spam folder, and check the login: <a href="/forgot-password">try again</a>.
        </p>
        <p>
          Somebody who was invited and has not signed in yet uses the password from the invitation instead. Everybody else can ask an
          administrator.
        </p>
        <p>
          <a href="/sign-in">Back to sign in</a>
        </p>
      </div>
    </>
  );
}
