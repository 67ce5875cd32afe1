"use client";

import { LonePage } from "@/components/lone-page";
import { SupportCode } from "@/components/support-code";
import { Button } from "@/components/ui/button";
import { useWords } from "@/components/words";
import { supportCodeIn } from "@/lib/domain/support-code";

/** A page failed in a way nobody foresaw. It says what to do and nothing of what went wrong; the log knows. */
export default function PageFailure({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { failure: t } = useWords();
  return (
    <LonePage
      title={t.title}
      actions={
        <>
          <Button onClick={reset}>{t.again}</Button>
          <a href="/" className="inline-flex min-h-11 items-center px-2">
            {t.home}
          </a>
        </>
      }
    >
      {t.text}
      <SupportCode code={supportCodeIn(error.digest ?? "")} />
    </LonePage>
  );
}
