import { types } from "./event-types";
import { details } from "./events";

const filters = {
  person: "Person",
  personHint: "A part of the name or login",
  event: "Event",
  any: "Any",
  from: "First day",
  to: "Last day",
  show: "Show",
};

const table = {
  caption: "Events",
  event: "Event",
  time: "Time (UTC)",
  person: "Person",
  by: "By",
  from: "From",
  details: "Details",
  themselves: "Themselves",
  unknownAccount: "Unknown account",
};

/** The audit log, and what records say wherever they are shown. */
export const audit = {
  title: "Audit log",
  intro: "Newest first. Nothing here can be changed or deleted.",
  export: "Export as CSV",
  newer: "Newer events",
  older: "Older events",
  filters,
  table,
  underCode: "What happened under the support code",
  showAll: "Show all events",
  tooManyPeople: (most: number) =>
    `More than ${most} people match this search. Only some of them are looked for: type more of the name or login.`,
  tooManyForFile: "Too many people match this search for one file. Narrow the search, or leave it empty.",
  nothingFits: { title: "No events", says: "Nothing that matches this search was recorded." },
  nothingYet: { title: "No events yet", says: "Every sign-in and every change of an account is recorded here." },
  types,
  details,
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  programOn: (system: string) => `a program on ${system}`,
};

export type Audit = typeof audit;
