import { LIST_LIMIT } from "@/lib/domain/invitation-list";
import type { Users } from "@/lib/messages/en/users";
import { figures } from "./figures";

const { number } = figures;

export const listFaults: Users["listFaults"] = {
  "both-given": () => "Indique las personas en líneas o en un archivo, no de ambas formas.",
  "no-text": () => "Este archivo no contiene texto. Guarde la hoja como archivo CSV y elija ese.",
  nobody: () => "Todavía no hay nadie en esta lista.",
  "too-many": (people) => `Una lista admite como máximo ${number(LIST_LIMIT)} personas, y esta tiene ${number(people)}.`,
};

export const rowFaults: Users["rowFaults"] = {
  "no-address": () => "Esta fila no tiene ninguna dirección de correo.",
  "not-an-address": (text) => `Esto no es una dirección de correo: ${text}`,
  separators: () => "Ponga comas entre la dirección, el nombre y el rol.",
  addresses: () => "Esta fila tiene más de una dirección de correo. Ponga a cada persona en su propia fila.",
  "too-much": () => "Una fila tiene una dirección de correo, un nombre y un rol (administrador o personal), y esta tiene más.",
  role: () => "En la lista, el rol es administrador o personal.",
  "open-quote": () => "En esta fila quedan unas comillas abiertas, por lo que todo lo que sigue se leyó como un solo valor.",
  "same-address": (row) => `La fila ${row} tiene la misma dirección.`,
  "has-account": () => "Ya existe una cuenta para esta dirección.",
};
