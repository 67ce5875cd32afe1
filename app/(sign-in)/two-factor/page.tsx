import type { Metadata } from "next";
import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { requireStep } from "@/lib/attempt";
import { RecoveryCodeForm, TokenForm } from "./form";

export const metadata: Metadata = { title: "Two-factor authentication" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TwoFactorPage({ searchParams }: Props) {
  await requireStep("two-factor");
  const byCode = (await searchParams)["with"] === "recovery-code";
  return (
    <>
      <PageHeading
        title="Two-factor authentication"
        intro={
          byCode
            ? "Type one of the recovery codes that you saved at the 2FA setup. Each is good once."
            : "Open your authenticator app and type the 6 digits that it shows for Gatehouse."
        }
      />
      {byCode ? <RecoveryCodeForm /> : <TokenForm />}
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-3 border-line border-t pt-5">
        <li>
          {byCode ? (
            <Link href="/two-factor">Use a 2FA token</Link>
          ) : (
            <Link href="/two-factor?with=recovery-code">Use a recovery code</Link>
          )}
        </li>
        <li>
          <a href="#lost-phone">Lost your phone?</a>
        </li>
      </ul>
      <LostPhone />
    </>
  );
}

/** Shown by its link; an address within the page needs no script. */
function LostPhone() {
  return (
    <div id="lost-phone" className="mt-5 hidden target:block">
      <Alert title="Without your phone">
        Sign in with a recovery code. If you have none left, ask an administrator of your organisation to press Reset 2FA for you; you then
        set it up again on another phone. If the app only shows tokens that are refused, set the phone's clock to automatic.
      </Alert>
    </div>
  );
}
