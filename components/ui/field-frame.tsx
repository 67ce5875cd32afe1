import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

export type FieldWords = { label: ReactNode; hint?: ReactNode; error?: string | undefined };

export const controlClasses =
  "w-full min-h-11 rounded-lg border border-edge bg-raised px-3 py-2 text-ink placeholder:text-muted " +
  "hover:border-ink focus-visible:border-accent focus-visible:outline-offset-0 " +
  "aria-invalid:border-danger disabled:bg-sunken disabled:text-muted";

/** What ties a control to its hint and its error, for the control's own attributes. */
export function tiesOf(id: string, { hint, error }: Pick<FieldWords, "hint" | "error">) {
  const ids = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": ids || undefined };
}

/** The label above a control, its hint, and its error below; give the control the attributes of `tiesOf`. */
export function FieldFrame({ id, label, hint, error, children }: FieldWords & { id: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={id} className="self-start font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-muted text-sm">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The fault of one field in words, with a sign, so that colour is not all that tells. */
export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`${id}-error`} className="flex gap-1.5 whitespace-pre-line text-danger text-sm">
      <CircleAlert className="mt-[0.1875rem] size-4 shrink-0" aria-hidden="true" />
      <span>{error}</span>
    </p>
  );
}
