"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

const isAt = (path: string, href: string) => path === href || (href !== "/" && path.startsWith(`${href}/`));

/** A link of the navigation; where the visitor is, it says so and carries a line below. */
export function NavLink({ href, label }: { href: string; label: string }) {
  const current = isAt(usePathname(), href);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={
        "flex min-h-12 items-center border-transparent border-y-2 px-3 text-muted no-underline hover:text-ink md:min-h-14 " +
        "forced-colors:border-y-0 forced-colors:aria-[current=page]:border-b-2 focus-visible:outline-offset-[-4px] aria-[current=page]:border-b-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
      }
    >
      {label}
    </Link>
  );
}
