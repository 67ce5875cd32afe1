import type { Common } from "@/lib/messages/en/common";
import { counting } from "@/lib/messages/plural";

/** Numbers and dates; those of the server are in UTC. */
export const common: Common = {
  count: counting("de"),
  number: new Intl.NumberFormat("de").format,
  day: new Intl.DateTimeFormat("de", { dateStyle: "long", timeZone: "UTC" }).format,
};
