import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

const cell = "text-start align-middle @3xl:border-line @3xl:border-b @3xl:px-3 @3xl:first:ps-5 @3xl:last:pe-5";
const card = "@max-3xl:wrap-anywhere @max-3xl:px-4 @max-3xl:py-1 @max-3xl:first:pt-3 @max-3xl:last:pb-3";
const labelled =
  "@max-3xl:grid @max-3xl:grid-cols-[minmax(5.5rem,2fr)_minmax(0,5fr)] @max-3xl:items-center @max-3xl:gap-x-4 " +
  "@max-3xl:before:text-muted @max-3xl:before:text-sm @max-3xl:before:content-[attr(data-label)]";

/** A table on a wide page; where room is short, each row is a card that repeats the column's name before each value. */
export function Table({ caption, head, children }: { caption: string; head: ReactNode; children: ReactNode }) {
  return (
    <div className="@container min-w-0">
      <table className="w-full rounded-xl @max-3xl:block @3xl:border-separate @3xl:border-spacing-0 @3xl:border @3xl:border-line @3xl:bg-raised @3xl:shadow-card">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-sm @max-3xl:mb-3 @max-3xl:block">
          <tr className="@max-3xl:flex @max-3xl:flex-wrap @max-3xl:gap-x-4">{head}</tr>
        </thead>
        <tbody className="@max-3xl:grid @max-3xl:gap-3">{children}</tbody>
      </table>
    </div>
  );
}

type Sort = { href: string; direction?: "ascending" | "descending" | undefined };

type HeaderCellProps = { sort?: Sort; onCards?: boolean; children: ReactNode };

/** The name of a column; with `sort`, a link that sorts by it. On cards only those links stay, and what is wanted there, too. */
export function HeaderCell({ sort, onCards = sort !== undefined, children }: HeaderCellProps) {
  const Sign = sort?.direction === "ascending" ? ArrowUp : sort?.direction === "descending" ? ArrowDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      className={`${cell} font-medium text-muted @3xl:py-1.5 ${onCards ? "" : "@max-3xl:sr-only"}`}
    >
      {sort ? (
        <Link
          href={sort.href}
          prefetch={false}
          className="-mx-1 inline-flex min-h-8 items-center gap-1 px-1 text-muted no-underline hover:text-ink hover:underline"
        >
          {children}
          <Sign className={`size-3.5 shrink-0 ${sort.direction ? "text-accent" : "opacity-60"}`} aria-hidden="true" />
        </Link>
      ) : (
        children
      )}
    </th>
  );
}

/** One line of the table; on a phone, one card. */
export function Row({ children }: { children: ReactNode }) {
  return (
    <tr className="group @max-3xl:block @max-3xl:rounded-xl @max-3xl:border @max-3xl:border-line @max-3xl:bg-raised @max-3xl:shadow-card @3xl:hover:bg-sunken/50">
      {children}
    </tr>
  );
}

type CellProps = { label: string; heading?: boolean; span?: number; children: ReactNode };

/** One value; `label` repeats the column's name on a card. The `heading` names the row, so that it stands there bare. */
export function Cell({ label, heading = false, span, children }: CellProps) {
  const Tag = heading ? "th" : "td";
  return (
    <Tag
      scope={heading ? "row" : undefined}
      colSpan={span}
      data-label={label}
      className={`${cell} ${card} @3xl:py-3 @3xl:group-last:border-b-0 ${heading ? "wrap-anywhere font-medium @max-3xl:block @5xl:min-w-32" : labelled}`}
    >
      <div className="min-w-0">{children}</div>
    </Tag>
  );
}
