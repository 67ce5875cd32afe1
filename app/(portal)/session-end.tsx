"use client";

import { Moment } from "@/components/moment";
import { useSecondsLeft } from "@/components/seconds-left";

/** When the session ends, and, with scripts, in how long. */
export function SessionEnd({ expires, now }: { expires: string; now: string }) {
  const minutes = Math.ceil(useSecondsLeft(expires, now) / 60);
  return (
    <>
      Your session ends at <Moment at={new Date(expires)} only="time" />
      <span className="noscript:hidden">, in {minutes === 1 ? "a minute" : `${minutes} minutes`}</span>.
    </>
  );
}
