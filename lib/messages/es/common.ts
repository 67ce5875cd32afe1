import type { Common } from "@/lib/messages/en/common";
import { counting } from "@/lib/messages/plural";

/** Numbers and dates; those of the server are in UTC. */
export const common: Common = {
  count: counting("es"),
  number: new Intl.NumberFormat("es").format,
  day: new Intl.DateTimeFormat("es", { dateStyle: "long", timeZone: "UTC" }).format,
};
