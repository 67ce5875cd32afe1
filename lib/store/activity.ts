import "server-only";
import { sql } from "drizzle-orm";
import { auditEvents } from "@/drizzle/schema";
import { CHARTED, type Charted, type DayCount, MOST_A_DAY } from "@/lib/domain/activity";
import { database } from "./client";

type Row = { day: string; type: Charted; count: number };

/** How much happened of what is charted in the 24 hours from each of these moments, up to `MOST_A_DAY`; what did not happen is left out. */
export async function countByDay(days: Date[]): Promise<DayCount[]> {
  const db = await database();
  const starts = days.map((day) => day.toISOString());
  const rows = await db.execute<Row>(sql`
    select day, kind as type, count from (select unnest(${sql.param(starts)}::text[])::timestamptz as day) as wanted
    cross join unnest(${sql.param([...CHARTED])}::text[]) as kind
    cross join lateral (select count(*)::int as count from (
      select from ${auditEvents} where ${auditEvents.type} = kind and ${auditEvents.at} >= day and ${auditEvents.at} < day + interval '24 hours'
      limit ${MOST_A_DAY}) as found) as counted
    where count > 0`);
  return rows.map(({ day, type, count }) => ({ day: new Date(day), type, count }));
}
