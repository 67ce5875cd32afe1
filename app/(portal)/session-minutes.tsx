"use client";

import { useSecondsLeft } from "@/components/seconds-left";
import { useLanguage } from "@/components/words";

type SessionMinutesProps = { expires: string; now: string; inAMinute: string };

/** In how many minutes the session ends. */
export function SessionMinutes({ expires, now, inAMinute }: SessionMinutesProps) {
  const minutes = Math.ceil(useSecondsLeft(expires, now) / 60);
  const language = useLanguage();
  return minutes === 1 ? inAMinute : new Intl.RelativeTimeFormat(language).format(minutes, "minute");
}
