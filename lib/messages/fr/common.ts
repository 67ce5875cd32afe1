import type { Common } from "@/lib/messages/en/common";
import { counting } from "@/lib/messages/plural";

/** Numbers and dates; those of the server are in UTC. */
export const common: Common = {
  count: counting("fr"),
  number: new Intl.NumberFormat("fr").format,
  day: new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" }).format,
};
