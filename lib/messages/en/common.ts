import { counting } from "@/lib/messages/plural";

/** Numbers and dates; those of the server are in UTC. */
export const common = {
  count: counting("en"),
  number: new Intl.NumberFormat("en").format,
  day: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format,
};

export type Common = typeof common;
