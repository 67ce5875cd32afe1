import type { Figures } from "@/lib/messages/en/figures";
import { counting } from "@/lib/messages/plural";

export const count = counting("uk");

export const days = (number: number) => count(number, { one: "день", few: "дні", many: "днів", other: "дня" });
export const hours = (number: number) => count(number, { one: "година", few: "години", many: "годин", other: "години" });
export const minutes = (number: number) => count(number, { one: "хвилина", few: "хвилини", many: "хвилин", other: "хвилини" });

/** The accusative, after what lasts. */
export const hoursLong = (number: number) => count(number, { one: "годину", few: "години", many: "годин", other: "години" });
export const minutesLong = (number: number) => count(number, { one: "хвилину", few: "хвилини", many: "хвилин", other: "хвилини" });

/** The genitive, after "after" and "during". */
export const ofDays = (number: number) => count(number, { one: "дня", other: "днів" });
export const ofHours = (number: number) => count(number, { one: "години", other: "годин" });
export const wrongPasswords = (number: number) => count(number, { one: "неправильного пароля", other: "неправильних паролів" });
export const wrongTokens = (number: number) => count(number, { one: "неправильного коду 2FA", other: "неправильних кодів 2FA" });

/** Numbers and dates; those of the server are in UTC. */
export const figures: Figures = {
  number: new Intl.NumberFormat("uk").format,
  day: new Intl.DateTimeFormat("uk", { dateStyle: "long", timeZone: "UTC" }).format,
  days,
  hours,
  minutes,
};
