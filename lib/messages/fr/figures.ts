import type { Figures } from "@/lib/messages/en/figures";
import { counting } from "@/lib/messages/plural";

export const count = counting("fr");

export const days = (number: number) => count(number, { one: "jour", other: "jours" });
export const hours = (number: number) => count(number, { one: "heure", other: "heures" });
export const minutes = (number: number) => count(number, { one: "minute", other: "minutes" });
export const wrongPasswords = (number: number) => count(number, { one: "mot de passe incorrect", other: "mots de passe incorrects" });

/** Numbers and dates; those of the server are in UTC. */
export const figures: Figures = {
  number: new Intl.NumberFormat("fr").format,
  day: new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" }).format,
  days,
  hours,
  minutes,
};
