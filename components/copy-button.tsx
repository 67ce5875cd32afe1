"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./ui/button";
import { useWords } from "./words";

/** Puts `text` on the clipboard and says so. Without scripts it is not there, so show the text itself beside it. */
export function CopyButton({ text, label }: { text: string; label?: string }) {
  const { copying: t } = useWords();
  const [outcome, tell] = useState<"copied" | "impossible" | null>(null);
  const copy = async () => {
    tell(null);
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    tell(copied ? "copied" : "impossible");
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 noscript:hidden">
      <Button variant="secondary" small onClick={copy}>
        {outcome === "copied" ? <Check className="size-4" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
        {label ?? t.copy}
      </Button>
      <span role="status" className="text-muted text-sm">
        {outcome && t[outcome]}
      </span>
    </span>
  );
}
