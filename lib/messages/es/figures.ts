import type { Figures } from "@/lib/messages/en/figures";
import { counting } from "@/lib/messages/plural";

export const count = counting("es");

export const days = (number: number) => count(number, { one: "día", other: "días" });
export const hours = (number: number) => count(number, { one: "hora", other: "horas" });
export const minutes = (number: number) => count(number, { one: "minuto", other: "minutos" });
export const wrongPasswords = (number: number) => count(number, { one: "contraseña incorrecta", other: "contraseñas incorrectas" });

/** The same in a row: one alone is no row. */
export const wrongPasswordsInARow = (number: number) =>
  count(number, { one: "contraseña incorrecta", other: "contraseñas incorrectas seguidas" });
export const wrongTokensInARow = (number: number) =>
  count(number, { one: "código 2FA incorrecto", other: "códigos 2FA incorrectos seguidos" });

/** Numbers and dates; those of the server are in UTC. */
export const figures: Figures = {
  number: new Intl.NumberFormat("es").format,
  day: new Intl.DateTimeFormat("es", { dateStyle: "long", timeZone: "UTC" }).format,
  days,
  hours,
  minutes,
};
