"use client";

import { useWords } from "./words";

type Code = { code: string | null | undefined };

/** What somebody who is stuck tells an admin, who finds the event by it (`/audit`). */
export const SupportCode = ({ code }: Code) => <LabelledCode label={useWords().supportCode} code={code} />;

/** The same where no words are at hand. */
export function LabelledCode({ label, code }: Code & { label: string }) {
  if (!code) return null;
  return (
    <p className="text-muted text-sm">
      {`${label} `}
      <span className="select-all font-mono">{code.toUpperCase()}</span>
    </p>
  );
}
