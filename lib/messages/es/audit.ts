import type { Audit } from "@/lib/messages/en/audit";
import { types } from "./event-types";
import { details } from "./events";

const filters: Audit["filters"] = {
  person: "Persona",
  personHint: "Una parte del nombre o del usuario",
  event: "Evento",
  any: "Todos",
  from: "Desde el día",
  to: "Hasta el día",
  show: "Mostrar",
};

const table: Audit["table"] = {
  caption: "Eventos",
  event: "Evento",
  time: "Hora (UTC)",
  person: "Persona",
  by: "Por",
  from: "Desde",
  details: "Detalles",
  themselves: "La propia persona",
  unknownAccount: "Cuenta desconocida",
};

export const audit: Audit = {
  title: "Registro de auditoría",
  intro: "Lo más reciente primero. Aquí no se puede cambiar ni borrar nada.",
  export: "Exportar como CSV",
  newer: "Eventos más recientes",
  older: "Eventos anteriores",
  filters,
  table,
  underCode: "Lo que ocurrió con el código de soporte",
  showAll: "Mostrar todos los eventos",
  tooManyPeople: (most) =>
    `Más de ${most} personas coinciden con esta búsqueda. Solo se buscan algunas de ellas: escriba una parte más larga del nombre o del usuario.`,
  tooManyForFile: "Demasiadas personas coinciden con esta búsqueda para un solo archivo. Acótela o déjela vacía.",
  nothingFits: { title: "Ningún evento", says: "No hay nada registrado que coincida con esta búsqueda." },
  nothingYet: { title: "Todavía no hay eventos", says: "Aquí se registra cada inicio de sesión y cada cambio de una cuenta." },
  types,
  details,
  browserOn: (browser, system) => `${browser} en ${system}`,
  programOn: (system) => `un programa en ${system}`,
};
