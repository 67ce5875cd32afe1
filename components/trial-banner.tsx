import Link from "next/link";
import { words } from "@/lib/reader";

/** Says in trial mode what that means, above every page. */
export async function TrialBanner() {
  const t = (await words()).portal.frame;
  return (
    <aside aria-label={t.trial} className="border-line border-b bg-warning-soft text-sm">
      <p className="mx-auto max-w-7xl px-4 py-2 sm:px-6">
        {t.trialSays((outbox) => (
          <Link href="/outbox" className="text-ink underline">
            {outbox}
          </Link>
        ))}
      </p>
    </aside>
  );
}
