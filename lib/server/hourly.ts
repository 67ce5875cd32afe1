import "server-only";
import { workHourly } from "@/lib/store/schedule";
import { sweep } from "@/lib/store/sweep";
import { remindEverybody } from "./reminders";

/** Begins what is done once an hour, by one of the portals. Call it once a process. Throws when the database is away. */
export const startHourlyJobs = () => workHourly(everyHour);

async function everyHour(): Promise<void> {
  try {
    const now = new Date();
    await sweep(now);
    await remindEverybody(now);
  } catch (error) {
    console.error("The hourly jobs failed; the next hour tries again:", error);
    throw error;
  }
}
