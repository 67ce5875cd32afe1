import type { ReactNode } from "react";

export type BadgeTone = "neutral" | "accent" | "danger" | "warning" | "success";

const looks: Record<BadgeTone, string> = {
  neutral: "border-line bg-sunken text-muted",
  accent: "border-accent/25 bg-accent-soft text-accent",
  danger: "border-danger/25 bg-danger-soft text-danger",
  warning: "border-warning/25 bg-warning-soft text-warning",
  success: "border-success/25 bg-success-soft text-success",
};

/** A state in a word or two. The word tells; the colour only helps to find it. */
export function Badge({ tone = "neutral", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1.5 rounded-xl border px-2.5 py-0.5 font-medium text-sm ${looks[tone]}`}>
      <span className="size-1.5 shrink-0 rounded-full bg-current" aria-hidden="true" />
      {children}
    </span>
  );
}
