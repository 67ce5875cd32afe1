"use client";

import { LonePage } from "@/components/lone-page";
import { LabelledCode } from "@/components/support-code";
import { Button } from "@/components/ui/button";
import { supportCodeIn } from "@/lib/domain/support-code";
import "./globals.css";

/** The last resort, when even the shell of the page failed, and the reader's words with it. */
export default function PortalFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Gatehouse</title>
        <LonePage title="Something went wrong" actions={<Button onClick={reset}>Try again</Button>}>
          The portal could not show this page. The fault was recorded. Please try again in a moment.
          <LabelledCode label="Support code:" code={supportCodeIn(error.digest ?? "")} />
        </LonePage>
      </body>
    </html>
  );
}
