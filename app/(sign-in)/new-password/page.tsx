import { Leave } from "@/app/(sign-in)/leave";
import { SupportCode } from "@/components/support-code";
import { PageHeading } from "@/components/ui/page-heading";
import { type NewPasswordDue, newPasswordDue } from "@/lib/domain/expiry";
import { policy } from "@/lib/domain/policy";
import type { Messages } from "@/lib/messages";
import { rulesFor } from "@/lib/passwords/candidate";
import { titled, words } from "@/lib/request/reader";
import { requireStep } from "@/lib/sign-in/attempt";
import { findSupportCode } from "@/lib/store/audit";
import { NewPasswordForm } from "./form";

export const generateMetadata = titled((t) => t.door.newPassword.title);

export default async function NewPasswordPage() {
  const { account } = await requireStep("new-password");
  const due = newPasswordDue(account, new Date());
  const t = await words();
  const { title, form } = t.door.newPassword;
  return (
    <>
      <PageHeading title={title} intro={due && whyInWords(due, t)} />
      <NewPasswordForm t={form} owner={{ name: account.name, email: account.email }} rules={rulesFor(account)} />
      <div className="mt-6">
        <SupportCode code={await findSupportCode(account.id, "password-accepted")} />
      </div>
      <Leave notNow={t.door.notNow} />
    </>
  );
}

/** The rule that asked, in words; only whoever gave the right password (and token) reads it. */
function whyInWords(due: NewPasswordDue, { door: { newPassword: t }, figures: { day } }: Messages): string {
  const { PASSWORD_MAX_AGE_DAYS, AWAY_MAX_DAYS } = policy();
  if (due.why === "first-sign-in") return t.firstSignIn;
  if (due.why === "expired") return t.expired(PASSWORD_MAX_AGE_DAYS, day(due.on));
  if (due.why === "away") return t.away(day(due.lastSeen), AWAY_MAX_DAYS);
  return due.by === "admin" ? t.askedByAdmin : t.unlocked;
}
