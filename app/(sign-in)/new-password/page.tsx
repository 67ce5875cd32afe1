import type { Metadata } from "next";
import { Leave } from "@/app/(sign-in)/leave";
import { SupportCode } from "@/components/support-code";
import { PageHeading } from "@/components/ui/page-heading";
import { requireStep } from "@/lib/attempt";
import { type NewPasswordDue, newPasswordReason } from "@/lib/domain/expiry";
import { policy } from "@/lib/domain/policy";
import { words } from "@/lib/reader";
import { findSupportCode } from "@/lib/store/audit";
import { NewPasswordForm } from "./form";

export const metadata: Metadata = { title: "Set a new password" };

export default async function NewPasswordPage() {
  const { account } = await requireStep("new-password");
  const due = newPasswordReason(account, new Date());
  return (
    <>
      <PageHeading title="Set a new password" intro={due && whyInWords(due, (await words()).common.day)} />
      <NewPasswordForm owner={{ name: account.name, email: account.email }} />
      <div className="mt-6">
        <SupportCode code={await findSupportCode(account.id, "password-accepted")} />
      </div>
      <Leave />
    </>
  );
}

/** The rule that asked, in words; only whoever gave the right password (and token) reads it. */
function whyInWords(due: NewPasswordDue, dayInWords: (day: Date) => string): string {
  const { PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS } = policy();
  if (due.why === "first-sign-in")
    return "This is your first sign-in. The password from the mail was only for getting in; choose one that only you know.";
  if (due.why === "expired") return `Passwords expire after ${PASSWORD_MAX_AGE_DAYS} days. Yours expired on ${dayInWords(due.on)}.`;
  if (due.why === "away")
    return `Your last sign-in was on ${dayInWords(due.lastSeen)}, more than ${AWAY_MAX_DAYS} days ago. After such a time a new password is needed.`;
  if (due.by === "admin") return "An administrator asked for a new password.";
  return "Your account was unlocked. Since somebody may know the old password, please choose another one.";
}
