import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Moment } from "@/components/moment";
import type { Due } from "@/lib/domain/expiry";
import { reminderStep } from "@/lib/domain/reminder";
import { words } from "@/lib/request/reader";

/** What is due next, in the portal's top line. It warns as long as mails remind of it, and leads to where it is done. */
export async function DueLine(due: Due) {
  if (!reminderStep(due, new Date()))
    return (
      <p className="text-muted text-sm">
        <DueWords {...due} />
      </p>
    );
  const t = await words();
  return (
    <p className="flex w-fit items-start gap-2 rounded-lg border border-warning/35 bg-warning-soft px-3 py-1 text-sm">
      <TriangleAlert className="mt-0.75 size-4 shrink-0 text-warning" aria-hidden="true" />
      <span>
        <DueWords {...due} />
        {due.why === "expired" && (
          <>
            {t.portal.due.beforeLink}
            <Link href="/account">{t.account.forms.changePassword}</Link>
          </>
        )}
      </span>
    </p>
  );
}

/** Which of the two clocks asks for a new password next, and when. */
export async function DueWords({ why, on }: Due) {
  return (await words()).portal.due[why](<Moment at={on} only="day" />);
}
