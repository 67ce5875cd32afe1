import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./button";

type DialogProps = { id: string; title: ReactNode; children: ReactNode };

/** The platform's modal dialog. A `DialogButton` elsewhere opens it by its id, Escape or the cross closes it, scripts or not. */
export function Dialog({ id, title, children }: DialogProps) {
  return (
    <dialog
      id={id}
      aria-labelledby={`${id}-title`}
      className={
        "m-auto w-[min(30rem,calc(100vw-2rem))] max-w-none rounded-2xl border border-line bg-raised p-6 text-ink shadow-float " +
        "open:opacity-100 starting:open:opacity-0 motion-safe:transition-opacity motion-safe:duration-100"
      }
    >
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={`${id}-title`} className="pt-1 font-semibold text-lg">
          {title}
        </h2>
        <button
          type="button"
          command="close"
          commandfor={id}
          aria-label="Close"
          className="-mt-1 -mr-2 inline-flex size-10 shrink-0 items-center justify-center rounded-lg text-muted hover:bg-sunken hover:text-ink"
        >
          <X className="size-5" aria-hidden="true" />
        </button>
      </div>
      {children}
    </dialog>
  );
}

/** Opens the dialog of that id. */
export function DialogButton({ dialog, ...button }: ButtonProps & { dialog: string }) {
  return <Button variant="secondary" {...button} command="show-modal" commandfor={dialog} />;
}

/** Leaves the dialog of that id as it was; it stands beside the dialog's own button. */
export function DialogCancel({ dialog, children = "Cancel" }: { dialog: string; children?: ReactNode }) {
  return (
    <Button variant="secondary" command="close" commandfor={dialog}>
      {children}
    </Button>
  );
}
