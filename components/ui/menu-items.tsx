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

type MenuButtonProps = Omit<ComponentProps<"button">, "className" | "onClick"> & { danger?: boolean };

/** A line of a menu that does something: `type="submit"` in a form, or `command` and `commandfor` to open a dialog. */
export function MenuButton({ danger = false, type = "button", ...rest }: MenuButtonProps) {
  return <button type={type} {...rest} onClick={close} className={`${item} ${danger ? "text-danger" : "text-ink"}`} />;
}

/** A line between two groups of a menu. */
export function MenuDivider() {
  return <hr className="mx-3 my-1.5 border-line" />;
}

/** Words in a menu that are no choice. */
export function MenuNote({ children }: { children: ReactNode }) {
  return <div className="wrap-anywhere px-3 py-2 text-muted text-sm">{children}</div>;
}
