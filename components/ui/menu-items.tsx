"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent, ReactNode } from "react";

const item =
  "flex min-h-10 w-full items-center gap-2 rounded-lg px-3 py-1.5 text-start no-underline hover:bg-sunken focus-visible:outline-offset-[-2px]";

// A page that changes without a reload would otherwise leave the panel open.
const close = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();

/** A line of a menu that leads somewhere. */
export function MenuLink(props: Omit<ComponentProps<typeof Link>, "className" | "onClick">) {
  return <Link prefetch={false} {...props} onClick={close} className={`${item} text-ink`} />;
}

/** A line of a menu that sends the form around it. */
export function MenuButton({ children }: { children: ReactNode }) {
  return (
    <button type="submit" onClick={close} className={`${item} text-ink`}>
      {children}
    </button>
  );
}

/** A line between two groups of a menu. */
export function MenuDivider() {
  return <hr className="mx-3 my-1.5 border-line" />;
}

/** Words in a menu that are no choice. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="wrap-anywhere px-3 py-2 text-muted text-sm">{children}</div>;
}
