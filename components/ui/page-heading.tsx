import type { ReactNode } from "react";

type PageHeadingProps = { title: ReactNode; intro?: ReactNode; actions?: ReactNode };

/** The one heading of level 1 on a page, a sentence about it, and the page's own buttons at its right. */
export function PageHeading({ title, intro, actions }: PageHeadingProps) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
      <div className="min-w-0">
        <h1 className="wrap-anywhere font-semibold text-2xl">{title}</h1>
        {intro && <div className="mt-1.5 max-w-[62ch] text-muted">{intro}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
