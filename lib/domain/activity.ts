import type { EventType } from "./decision";
import { days, later } from "./time";

/** What the chart of the welcome page draws, a bar of each for every day. */
export const CHARTED = ["signed-in", "blocked"] as const satisfies EventType[];
export type Charted = (typeof CHARTED)[number];

/** No day counts farther than this. */
export const MOST_A_DAY = 10_000;

const DAYS = 30;

export type DayCount = { day: Date; type: Charted; count: number };
export type Day = { day: Date } & Record<Charted, number>;

/** `most` is the highest bar; `isLeast` says that some day had more than is counted. */
export type Activity = { days: Day[]; totals: Record<Charted, number>; most: number; isLeast: boolean };

/** The beginnings of the last thirty days in UTC, today's last. */
export function lastDays(now: Date): Date[] {
  const today = new Date(now.toISOString().slice(0, 10));
  return Array.from({ length: DAYS }, (_, at) => later(today, days(at + 1 - DAYS)));
}

/** The last thirty days with their numbers; those of which nothing was counted with none. */
export function activityOf(counts: DayCount[], now: Date): Activity {
  const countOn = (day: Date, type: Charted) =>
    counts.find((counted) => counted.type === type && counted.day.getTime() === day.getTime())?.count ?? 0;
  const filled = lastDays(now).map((day) => ({ day, "signed-in": countOn(day, "signed-in"), blocked: countOn(day, "blocked") }));
  const total = (type: Charted) => filled.reduce((sum, day) => sum + day[type], 0);
  const most = Math.max(...filled.flatMap((day) => CHARTED.map((type) => day[type])));
  return { days: filled, totals: { "signed-in": total("signed-in"), blocked: total("blocked") }, most, isLeast: most >= MOST_A_DAY };
}
