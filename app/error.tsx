"use client";

import { LonePage } from "@/components/lone-page";
import { Button, LinkButton } from "@/components/ui/button";

/** A page failed in a way nobody foresaw. It says what to do and nothing of what went wrong; the log knows. */
export default function PageFailure({ reset }: { reset: () => void }) {
  return (
    <LonePage
      title="Something went wrong"
      actions={
        <>
          <Button onClick={reset}>Try again</Button>
          <LinkButton href="/" variant="secondary">
            Go to the start page
          </LinkButton>
        </>
      }
    >
      The portal could not show this page. The fault was recorded. Please try again in a moment.
    </LonePage>
  );
}
