import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SupportCode } from "@/components/support-code";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { ATTEMPT_MINUTES } from "@/lib/domain/policy";
import { ownPath } from "@/lib/paths";
import { findSignInCode, findViewer } from "@/lib/viewer";
import { SignInForm } from "./form";

export const metadata: Metadata = { title: "Sign in" };

const reasons: Record<string, string> = {
  "attempt-over": `Your sign-in took longer than ${ATTEMPT_MINUTES} minutes or was changed meanwhile. Please start again.`,
  "session-ended": "Your session has ended. Please sign in again.",
  "signed-out": "You are signed out.",
  "password-set": "Your new password is set. Please sign in with it.",
  "still-blocked":
    "Your new password is set. The account is still blocked after wrong 2FA tokens: the mail about the block says how to unlock it.",
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { to, why } = await searchParams;
  const wish = ownPath(String(to ?? "/"));
  if (await findViewer()) redirect(wish);
  const reason = typeof why === "string" && Object.hasOwn(reasons, why) && reasons[why];
  return (
    <>
      <PageHeading title="Sign in" />
      {reason && (
        <div className="mb-5">
          <Alert tone="info">
            {reason}
            {why === "session-ended" && <SupportCode code={await findSignInCode()} />}
          </Alert>
        </div>
      )}
      <SignInForm to={wish} />
    </>
  );
}
