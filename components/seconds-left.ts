"use client";

import { useEffect, useState } from "react";

/**
 * Whole seconds until `end`, counted down once a second and never below 0. `now` is the server's time at which the page was made:
 * the browser's own clock may be wrong, so only its running is believed.
 */
export function useSecondsLeft(end: string, now: string): number {
  const [reached, setReached] = useState(() => Date.parse(now));
  useEffect(() => {
    const skew = Date.parse(now) - Date.now();
    const look = () => setReached(Date.now() + skew);
    look();
    const timer = setInterval(look, 1000);
    // A sleeping tab's timer stands still.
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [now]);
  return Math.max(0, Math.ceil((Date.parse(end) - reached) / 1000));
}
