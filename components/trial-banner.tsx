import Link from "next/link";

/** Says in trial mode what that means, above every page. */
export function TrialBanner() {
  return (
    <aside aria-label="Trial mode" className="border-line border-b bg-warning-soft text-sm">
      <p className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
        Trial mode: data lives on this computer, mails are kept in the{" "}
        <Link href="/outbox" className="text-ink underline">
          outbox
        </Link>
        .
      </p>
    </aside>
  );
}
