import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { auditEvents } from "@/drizzle/schema";
import { lastDays, MOST_A_DAY } from "@/lib/domain/activity";
import type { EventType } from "@/lib/domain/decision";
import { days, later } from "@/lib/domain/time";
import { countByDay } from "@/lib/store/activity";
import { database } from "@/lib/store/client";
import { NOW } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const wanted = lastDays(NOW);
const first = wanted[0] ?? NOW;
const today = wanted.at(-1) ?? NOW;
const event = (type: EventType, at: Date) => ({ type, at, address: "", userAgent: "" });

test("events are counted on their day in UTC, whatever the database's own time zone, and no others", async () => {
  const db = await database();
  expect(await countByDay(wanted)).toEqual([]);
  await db
    .insert(auditEvents)
    .values([
      event("signed-in", later(first, -1)),
      event("signed-in", first),
      event("signed-in", later(first, days(1) - 1)),
      event("signed-in", later(first, days(1))),
      event("blocked", NOW),
      event("signed-out", NOW),
      event("blocked", later(today, days(1))),
    ]);
  await db.execute(sql`set time zone 'Pacific/Auckland'`);
  expect((await countByDay(wanted)).sort((a, b) => a.day.getTime() - b.day.getTime())).toEqual([
    { day: first, type: "signed-in", count: 2 },
    { day: wanted[1], type: "signed-in", count: 1 },
    { day: today, type: "blocked", count: 1 },
  ]);
});

test("a day is counted up to the limit, however much happened", async () => {
  const day = later(today, days(2));
  const db = await database();
  await db.execute(sql`alter table audit_events disable trigger user`);
  await db.execute(sql`insert into audit_events (id, type, at, address, user_agent)
    select 1000 + n, 'signed-in', ${day.toISOString()}::timestamptz, '', '' from generate_series(1, ${MOST_A_DAY + 5}::int) n`);
  await db.execute(sql`alter table audit_events enable trigger user`);
  expect(await countByDay([day])).toEqual([{ day, type: "signed-in", count: MOST_A_DAY }]);
});
