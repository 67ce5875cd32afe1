"use client";

import { Download, Printer } from "lucide-react";
import { ActionForm } from "@/components/action-form";
import { CopyButton } from "@/components/copy-button";
import { FormCheckbox } from "@/components/form-checkbox";
import { Button } from "@/components/ui/button";
import { savedInput } from "@/lib/domain/schemas";
import { submitSaved } from "./actions";

export function SavedForm() {
  return (
    <ActionForm action={submitSaved} schema={savedInput} submit="Continue">
      <FormCheckbox name="saved" label="I have saved these codes" />
    </ActionForm>
  );
}

/** Three ways to keep the codes; without scripts they are not there, and the codes themselves stand above. */
export function KeepCodes({ codes, login }: { codes: string[]; login: string }) {
  const list = codes.join("\n");
  return (
    <div className="flex flex-wrap items-start gap-3 noscript:hidden">
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
