"use client";

import { useSyncExternalStore } from "react";
import type { Language } from "@/lib/domain/language";
import { useLanguage } from "./words";

const forms = {
  moment: { dateStyle: "long", timeStyle: "short" },
  day: { dateStyle: "long" },
  short: { dateStyle: "medium" },
  time: { timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const usual: Partial<Record<Language, string>> = { en: "en-GB" };

/** The browser's own variant of the language, such as en-US. */
const variantOf = (language: Language) => navigator.languages.find((tag) => tag.split("-")[0] === language) ?? usual[language] ?? language;

const subscribeToNothing = () => () => {};

/** A moment in the reader's language and time zone; without scripts in UTC, and saying so. */
export function Moment({ at, only = "moment" }: { at: Date; only?: keyof typeof forms }) {
  const local = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const language = useLanguage();
  const words = local
    ? new Intl.DateTimeFormat(variantOf(language), forms[only]).format(at)
    : `${new Intl.DateTimeFormat(usual[language] ?? language, { ...forms[only], timeZone: "UTC" }).format(at)}${only === "day" || only === "short" ? "" : " UTC"}`;
  return (
    <time dateTime={at.toISOString()} title={at.toISOString()}>
      {words}
    </time>
  );
}
