"use client";

import { useSecondsLeft } from "@/components/seconds-left";
import { useLanguage } from "@/components/words";

type SessionMinutesProps = { expires: string; now: string; inAMinute: string };

/** One is on every page, and to make a formatter takes longer than to use it. */
const formatters = new Map<string, Intl.RelativeTimeFormat>();

/** In how many minutes the session ends. */
export function SessionMinutes({ expires, now, inAMinute }: SessionMinutesProps) {
  const minutes = Math.ceil(useSecondsLeft(expires, now) / 60);
  const language = useLanguage();
  const formatter = formatters.get(language) ?? new Intl.RelativeTimeFormat(language);
  formatters.set(language, formatter);
  return minutes === 1 ? inAMinute : formatter.format(minutes, "minute");
}
