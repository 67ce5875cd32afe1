import type { ReactNode } from "react";
import { ArchMark } from "./logo";

/** What stands where a list has nothing to show: why that is, and what to do about it. */
export function EmptyState({ title, children, action }: { title: ReactNode; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center rounded-xl border border-line border-dashed px-6 py-14 text-center">
      <ArchMark className="mb-4 size-9 text-edge" />
      <p className="font-semibold text-lg">{title}</p>
      {children && <div className="mt-1 max-w-[52ch] text-muted">{children}</div>}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
