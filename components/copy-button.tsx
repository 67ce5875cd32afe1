"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./ui/button";

/** Puts `text` on the clipboard and says so. Without scripts it is not there, so show the text itself beside it. */
export function CopyButton({ text, label = "Copy" }: { text: string; label?: string }) {
  const [outcome, tell] = useState("");
  const copy = async () => {
    tell("");
    const copied = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    tell(copied ? "Copied" : "This browser does not let the portal copy. Please select the text and copy it yourself.");
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 noscript:hidden">
      <Button variant="secondary" small onClick={copy}>
        {outcome === "Copied" ? <Check className="size-4" aria-hidden="true" /> : <Copy className="size-4" aria-hidden="true" />}
        {label}
      </Button>
      <span role="status" className="text-muted text-sm">
        {outcome}
      </span>
    </span>
  );
}
