"use client";

import { usePortal } from "@/components/words";

/** The mark: a gate under an arch, its door ajar by a line of light. */
export function ArchMark({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 28 28"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M3.5 25V14a10.5 10.5 0 0 1 21 0v11" strokeLinecap="round" />
      <path d="M8.5 25V14a5.5 5.5 0 0 1 11 0v11" />
      <path d="M14 13.5V25" />
      <path d="M1.5 25h25" strokeLinecap="round" />
    </svg>
  );
}

/** Mark and name side by side, or the company's own logo, on white whatever the theme. */
export function Logo({ plain = false }: { plain?: boolean }) {
  const { name, hasLogo } = usePortal();
  if (hasLogo)
    return (
      // biome-ignore lint/performance/noImgElement: nothing is optimised, and its size is the company's.
      <img src="/logo" alt={name} className="h-9 w-auto max-w-44 rounded-md bg-white object-contain p-1" />
    );
  return (
    <span className="inline-flex items-center gap-2.5 font-semibold text-lg tracking-tight">
      <ArchMark className={`size-7 shrink-0 ${plain ? "" : "text-accent"}`} />
      {name}
    </span>
  );
}
