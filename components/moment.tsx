"use client";

import { useSyncExternalStore } from "react";

const forms = {
  moment: { dateStyle: "long", timeStyle: "short" },
  day: { dateStyle: "long" },
  short: { dateStyle: "medium" },
  time: { timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const subscribeToNothing = () => () => {};

/** A moment in the reader's own language and time zone; without scripts in English and UTC, and saying so. */
export function Moment({ at, only = "moment" }: { at: Date; only?: keyof typeof forms }) {
  const local = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const words = local
    ? new Intl.DateTimeFormat(undefined, forms[only]).format(at)
    : `${new Intl.DateTimeFormat("en-GB", { ...forms[only], timeZone: "UTC" }).format(at)}${only === "day" || only === "short" ? "" : " UTC"}`;
  return (
    <time dateTime={at.toISOString()} title={at.toISOString()}>
      {words}
    </time>
  );
}
