import { redirect } from "next/navigation";
import { SupportCode } from "@/components/support-code";
import { Alert } from "@/components/ui/alert";
import { PageHeading } from "@/components/ui/page-heading";
import { isKeyOf } from "@/lib/domain/search-params";
import { ownPath } from "@/lib/paths";
import { titled, words } from "@/lib/request/reader";
import { findSignInCode, findViewer } from "@/lib/viewer";
import { SignInForm } from "./form";

export const generateMetadata = titled((t) => t.door.signIn.title);

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { to, why } = await searchParams;
  const wish = ownPath(String(to ?? "/"));
  if (await findViewer()) redirect(wish);
  const t = (await words()).door.signIn;
  const reason = isKeyOf(t.reasons, why) && t.reasons[why];
  return (
    <>
      <PageHeading title={t.title} />
      {reason && (
        <div className="mb-5">
          <Alert tone="info">
            {reason}
            {why === "session-ended" && <SupportCode code={await findSignInCode()} />}
          </Alert>
        </div>
      )}
      <SignInForm to={wish} t={t.form} />
    </>
  );
}
