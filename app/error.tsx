"use client";

import { LonePage } from "@/components/lone-page";
import { SupportCode } from "@/components/support-code";
import { Button } from "@/components/ui/button";
import { supportCodeIn } from "@/lib/domain/support-code";

/** A page failed in a way nobody foresaw. It says what to do and nothing of what went wrong; the log knows. */
export default function PageFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <LonePage
      title="Something went wrong"
      actions={
        <>
          <Button onClick={reset}>Try again</Button>
          <a href="/" className="inline-flex min-h-11 items-center px-2">
            Go to the start page
          </a>
        </>
      }
    >
      The portal could not show this page. The fault was recorded. Please try again in a moment.
      <SupportCode code={supportCodeIn(error.digest ?? "")} />
    </LonePage>
  );
}
