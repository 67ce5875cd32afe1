"use client";

import { Download, Printer } from "lucide-react";
import { CopyButton } from "./copy-button";
import { Button } from "./ui/button";

/** The codes, and ways to keep them. What confirms that they are kept stands beside it. */
export function RecoveryCodes({ codes, login }: { codes: string[]; login: string }) {
  return (
    <>
      <ul aria-label="Your recovery codes" className="mb-4 flex flex-col gap-1.5 rounded-lg bg-sunken px-4 py-3">
        {codes.map((code) => (
          <li key={code}>
            <code className="whitespace-nowrap">{code}</code>
          </li>
        ))}
      </ul>
      <KeepCodes codes={codes} login={login} />
    </>
  );
}

/** Three ways to keep the codes; without scripts they are not there, and the codes themselves stand above. */
function KeepCodes({ codes, login }: { codes: string[]; login: string }) {
  const list = codes.join("\n");
  return (
    <div className="flex flex-wrap items-start gap-3 print:hidden noscript:hidden">
      <Button variant="secondary" small onClick={() => save(`Gatehouse recovery codes of ${login}, each good once\n\n${list}\n`)}>
        <Download className="size-4" aria-hidden="true" />
        Download
      </Button>
      <Button variant="secondary" small onClick={() => window.print()}>
        <Printer className="size-4" aria-hidden="true" />
        Print
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
