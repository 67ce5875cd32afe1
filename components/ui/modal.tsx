"use client";

import { type ReactNode, useId, useLayoutEffect, useRef } from "react";

type ModalProps = {
  title: ReactNode;
  /** Escape calls it; without it the dialog stays until it is taken off the page. */
  onClose?: () => void;
  /** Hides all that is below. */
  cover?: boolean;
  children: ReactNode;
};

const shapes = {
  card: "m-auto w-[min(30rem,calc(100vw-2rem))] rounded-2xl border border-line bg-raised p-6 shadow-float",
  cover: "m-0 h-dvh w-screen max-h-none overflow-auto bg-surface px-4 py-8 sm:py-14",
};

/** A dialog that is open as long as it is on the page. Its heading takes the focus, so that whoever is typing presses no button. */
export function Modal({ title, onClose, cover = false, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Before it leaves the page: only then does closing give the focus back to where it was.
  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    opened?.querySelector("h2")?.focus();
    return () => opened?.close();
  }, []);
  const keepOrClose = (event: { preventDefault: () => void }) => {
    event.preventDefault();
    onClose?.();
  };
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby={id}
      onCancel={keepOrClose}
      // A browser closes a dialog at the second Escape, whatever was said at the first.
      onClose={() => !onClose && dialog.current?.isConnected && dialog.current.showModal()}
      className={`max-w-none text-ink ${cover ? shapes.cover : shapes.card}`}
    >
      <div className={cover ? "mx-auto max-w-[27rem]" : ""}>
        <h2 id={id} tabIndex={-1} className="font-semibold text-xl outline-none">
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}
