"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Milliseconds between two looks. */
const PAUSE = 2000;

/** Has the page look again every other second while it is seen; without scripts its reader does. */
export function Refresh({ words }: { words: string }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && router.refresh(), PAUSE);
    return () => clearInterval(timer);
  }, [router]);
  return <p className="noscript:block mt-5 hidden text-muted text-sm">{words}</p>;
}
