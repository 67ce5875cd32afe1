"use client";

import { Download, Printer } from "lucide-react";
import type { Door } from "@/lib/messages/en/door";
import { CopyButton } from "./copy-button";
import { Button } from "./ui/button";

type KeepCodesProps = { list: string; heading: string; t: Door["recoveryCodes"]["keep"] };

/** Three ways to keep the codes; without scripts they are not there, and the codes themselves stand above. */
export function KeepCodes({ list, heading, t }: KeepCodesProps) {
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden noscript:hidden">
      <Button variant="secondary" small onClick={() => save(`${heading}\n\n${list}\n`)}>
        <Download className="size-4" aria-hidden="true" />
        {t.download}
      </Button>
      <Button variant="secondary" small onClick={() => window.print()}>
        <Printer className="size-4" aria-hidden="true" />
        {t.print}
      </Button>
      <CopyButton text={list} />
    </div>
  );
}

/** Never asked of the server again: the page has all that the file holds. */
function save(text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  link.download = "gatehouse-recovery-codes.txt";
  link.click();
  // Some browsers begin to read the file a moment later.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
