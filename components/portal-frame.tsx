import Link from "next/link";
import type { ReactNode } from "react";
import { words } from "@/lib/request/reader";
import { NavLink } from "./nav-link";
import { Logo } from "./ui/logo";

type PortalFrameProps = {
  items: readonly { href: string; label: string }[];
  /** What the person has to do next, in the header where there is room, otherwise in a line below it. */
  due?: ReactNode;
  /** The account menu, at the top right. */
  account: ReactNode;
  /** What is said above everything, such as the trial mode. */
  banner?: ReactNode;
  children: ReactNode;
};

// Where there is no room beside the navigation: from edge to edge, below everything.
const lineBelow =
  "max-xl:order-last max-xl:-mx-4 max-xl:grow max-xl:basis-full max-xl:border-line max-xl:border-t max-xl:px-4 max-xl:py-2 sm:max-xl:-mx-6 sm:max-xl:px-6";

/** The frame of every page behind the door: banner, header with navigation and account, and the page itself. */
export async function PortalFrame({ items, due, account, banner, children }: PortalFrameProps) {
  const t = (await words()).portal.frame;
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:start-2 focus:z-10 focus:rounded-lg focus:bg-raised focus:px-4 focus:py-3"
      >
        {t.skip}
      </a>
      {banner}
      <header className="border-line border-b bg-raised print:hidden">
        <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-8 px-4 sm:px-6 xl:flex-nowrap">
          <Link href="/" prefetch={false} className="my-2 inline-flex min-h-10 items-center rounded-lg text-ink no-underline">
            <Logo />
          </Link>
          <nav aria-label={t.navigation} className="max-md:order-last max-md:w-full">
            <ul className="-mx-3 flex flex-wrap">
              {items.map((item) => (
                <li key={item.href}>
                  <NavLink {...item} />
                </li>
              ))}
            </ul>
          </nav>
          <div className={`${lineBelow} max-xl:empty:hidden xl:ms-auto`}>{due}</div>
          <div className="py-2 max-xl:ms-auto">{account}</div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-7xl px-4 py-8 outline-none sm:px-6 sm:py-10">
        {children}
      </main>
    </>
  );
}
