import { words } from "@/lib/request/reader";

/** Says in trial mode what that means, above every page. */
export async function TrialBanner() {
  const t = (await words()).portal.frame;
  return (
    <aside aria-label={t.trial} className="border-line border-b bg-warning-soft text-sm print:hidden">
      <p className="mx-auto max-w-7xl px-4 py-2 sm:px-6">
        {t.trialSays((outbox) => (
          <a href="/outbox" className="text-ink underline">
            {outbox}
          </a>
        ))}
      </p>
    </aside>
  );
}
