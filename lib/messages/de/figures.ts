import type { Figures } from "@/lib/messages/en/figures";
import { counting } from "@/lib/messages/plural";

export const count = counting("de");

export const days = (number: number) => count(number, { one: "Tag", other: "Tage" });
export const hours = (number: number) => count(number, { one: "Stunde", other: "Stunden" });
export const minutes = (number: number) => count(number, { one: "Minute", other: "Minuten" });

/** The dative, after "in", "nach", "vor" and "binnen". */
export const inDays = (number: number) => count(number, { one: "Tag", other: "Tagen" });
export const wrongPasswords = (number: number) => count(number, { one: "falschen Passwort", other: "falschen Passwörtern" });
export const wrongTokens = (number: number) => count(number, { one: "falschen 2FA-Code", other: "falschen 2FA-Codes" });

/** Numbers and dates; those of the server are in UTC. */
export const figures: Figures = {
  number: new Intl.NumberFormat("de").format,
  day: new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: "UTC" }).format,
  days,
  hours,
  minutes,
};
