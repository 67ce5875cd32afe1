import { isIP } from "node:net";
import type { Language } from "@/lib/domain/language";

const ZONE = { timeZone: "UTC" } as const;

/** "24 November 2026, 10:42 UTC". Throws on an invalid date. */
export function moment(date: Date, language: Language = "en"): string {
  const day = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { day: "numeric", month: "long", year: "numeric", ...ZONE });
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", ...ZONE });
  return `${day.format(date)}, ${clock.format(date)} UTC`;
}

/** The address if it is one: what a proxy passed on may be anything. */
export const knownAddress = (address: string) => (isIP(address) ? address : null);
