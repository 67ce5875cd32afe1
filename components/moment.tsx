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

type Form = keyof typeof forms;

/** A list shows a hundred moments, and to make a formatter takes longer than to use it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(tag: string, only: Form, timeZone?: string): Intl.DateTimeFormat {
  const key = `${tag} ${only} ${timeZone}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(tag, { ...forms[only], timeZone });
  formatters.set(key, formatter);
  return formatter;
}

const usual: Partial<Record<Language, string>> = { en: "en-GB" };

/** The browser's own variant of the language, such as en-US. */
const variantOf = (language: Language) =>
  navigator.languages.find((tag) => tag.split("-")[0] === language && isTag(tag)) ?? usual[language] ?? language;

/** Some browsers pass on what their system is set to, as "en-US@posix", which no formatter takes. */
function isTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

const subscribeToNothing = () => () => {};

/** A moment in the reader's language and time zone; without scripts in UTC, and saying so. */
export function Moment({ at, only = "moment" }: { at: Date; only?: Form }) {
  const local = useSyncExternalStore(
    subscribeToNothing,
    () => true,
    () => false,
  );
  const language = useLanguage();
  const words = local
    ? formatterFor(variantOf(language), only).format(at)
    : `${formatterFor(usual[language] ?? language, only, "UTC").format(at)}${only === "day" || only === "short" ? "" : " UTC"}`;
  return (
    <time dateTime={at.toISOString()} title={at.toISOString()}>
      {words}
    </time>
  );
}
