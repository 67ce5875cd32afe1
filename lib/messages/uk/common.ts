import type { Common } from "@/lib/messages/en/common";
import { counting } from "@/lib/messages/plural";

/** Numbers and dates; those of the server are in UTC. */
export const common: Common = {
  count: counting("uk"),
  number: new Intl.NumberFormat("uk").format,
  day: new Intl.DateTimeFormat("uk", { dateStyle: "long", timeZone: "UTC" }).format,
};
