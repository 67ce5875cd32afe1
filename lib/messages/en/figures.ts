import { counting } from "@/lib/messages/plural";

export const count = counting("en");

/** Counted units, each said here alone. */
export const days = (number: number) => count(number, { one: "day", other: "days" });
export const hours = (number: number) => count(number, { one: "hour", other: "hours" });
export const minutes = (number: number) => count(number, { one: "minute", other: "minutes" });
export const wrongPasswords = (number: number) => count(number, { one: "wrong password", other: "wrong passwords" });
export const wrongTokens = (number: number) => count(number, { one: "wrong 2FA token", other: "wrong 2FA tokens" });

/** Numbers and dates; those of the server are in UTC. */
export const figures = {
  number: new Intl.NumberFormat("en").format,
  day: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format,
  days,
  hours,
  minutes,
};

export type Figures = typeof figures;
