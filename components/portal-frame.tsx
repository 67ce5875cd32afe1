import Link from "next/link";
import type { ReactNode } from "react";
import { NavLink } from "./nav-link";
import { Logo } from "./ui/logo";

type PortalFrameProps = {
  items: readonly { href: string; label: string }[];
  /** The account menu, at the top right. */
  account: ReactNode;
  /** What is said above everything, such as the trial mode. */
  banner?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind the door: banner, header with navigation and account, and the page itself. */
export function PortalFrame({ items, account, banner, children }: PortalFrameProps) {
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-10 focus:rounded-lg focus:bg-raised focus:px-4 focus:py-3"
      >
        Skip to content
      </a>
      {banner}
      <header className="border-line border-b bg-raised">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-8 px-4 sm:px-6">
          <Link href="/" aria-label="Gatehouse" className="my-2 inline-flex min-h-10 items-center rounded-lg text-ink no-underline">
            <Logo name="Gatehouse" />
          </Link>
          <nav aria-label="Portal" className="max-md:order-last max-md:w-full">
            <ul className="-mx-3 flex flex-wrap">
              {items.map((item) => (
                <li key={item.href}>
                  <NavLink {...item} />
                </li>
              ))}
            </ul>
          </nav>
          <div className="ml-auto py-2">{account}</div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl px-4 py-8 outline-none sm:px-6 sm:py-10">
        {children}
      </main>
    </>
  );
}
