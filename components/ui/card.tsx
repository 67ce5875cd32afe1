import type { ReactNode } from "react";

type CardProps = { title?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A raised sheet for one matter, with its heading (level 2) and what belongs beside the heading. */
export function Card({ title, aside, children }: CardProps) {
  return (
    <section className="min-w-0 rounded-xl border border-line bg-raised p-5 shadow-card sm:p-6">
      {(title || aside) && (
        <div className="mb-4 flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
          {title && <h2 className="font-semibold text-lg">{title}</h2>}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}
