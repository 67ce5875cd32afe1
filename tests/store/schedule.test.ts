import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { database } from "@/lib/store/client";
import { enqueueMail, stopQueue } from "@/lib/store/queue";
import { freshDatabase } from "@/tests/support/database";

type Schedule = typeof import("@/lib/store/schedule");

const portals: Schedule[] = [];

beforeAll(freshDatabase);

beforeEach(async () => {
  await stopPortals();
  await execute(sql`delete from pgboss.schedule; delete from pgboss.job; update pgboss.version set cron_on = null`);
});

afterAll(stopPortals);

const execute = async (statement: ReturnType<typeof sql>) => (await database()).execute(statement);
const jobs = () => execute(sql`select state from pgboss.job where name = 'hourly'`);

/** Opens the schedule as so many portals do that start at once; the modules of each are its own. */
async function startPortals(count: number, run: () => Promise<void>): Promise<void> {
  const fresh: Schedule[] = [];
  // One after the other: of two imports at once both would get the same modules, and one of the two portals would never be stopped.
  for (let number = 0; number < count; number += 1) {
    vi.resetModules();
    fresh.push(await import("@/lib/store/schedule"));
  }
  portals.push(...fresh);
  await Promise.all(fresh.map((portal) => portal.workHourly(run)));
}

/** Whatever a portal has begun is through afterwards. */
async function stopPortals() {
  for (const portal of portals.splice(0)) await portal.stopHourly();
}

async function until(isThere: () => Promise<boolean>) {
  for (const deadline = Date.now() + 25_000; Date.now() < deadline; await pause(50)) if (await isThere()) return;
  throw new Error("It did not happen in time.");
}

const isDone = async () => (await jobs()).some(({ state }) => state === "completed");

test("the schedule is there once after two starts, hourly and in UTC", async () => {
  await startPortals(1, async () => {});
  await startPortals(1, async () => {});
  expect(await execute(sql`select name, cron, timezone from pgboss.schedule`)).toEqual([
    { name: "hourly", cron: "7 * * * *", timezone: "UTC" },
  ]);
});

test("a run that no portal was there for is made up for once, however many start [ASVS 6.4.5]", async () => {
  await startPortals(1, async () => {});
  await stopPortals();
  await execute(sql`update pgboss.schedule set created_on = now() - interval '1 day'`);
  await execute(sql`update pgboss.version set cron_on = now() - interval '3 hours'`);
  let runs = 0;
  const run = async () => {
    runs += 1;
  };
  await startPortals(3, run);
  await until(isDone);
  await stopPortals();
  expect(await jobs()).toHaveLength(1);
  expect(runs).toBe(1);
});

test("a job that waits is run by one of two portals, and no second one waits beside it", async () => {
  await startPortals(1, async () => {});
  await stopPortals();
  const { newBoss } = await import("@/lib/store/boss");
  const boss = await (await newBoss({ max: 1, supervise: false, migrate: false })).start();
  expect(await boss.send("hourly")).not.toBeNull();
  expect(await boss.send("hourly")).toBeNull();
  await boss.stop();
  let runs = 0;
  const run = async () => {
    runs += 1;
  };
  await startPortals(2, run);
  await until(isDone);
  await stopPortals();
  expect(runs).toBe(1);
});

test("a run that fails is not repeated, and leaves room for the next", async () => {
  await startPortals(1, async () => {
    throw new Error("on purpose");
  });
  const { newBoss } = await import("@/lib/store/boss");
  const boss = await (await newBoss({ max: 1, supervise: false, migrate: false })).start();
  await boss.send("hourly");
  await until(async () => (await jobs()).some(({ state }) => state !== "created" && state !== "active"));
  expect(await jobs()).toMatchObject([{ state: "failed" }]);
  expect(await boss.send("hourly")).not.toBeNull();
  await boss.stop();
});

test("a process that only queues mail watches no clock", async () => {
  const db = await database();
  await db.transaction((tx) => enqueueMail(tx, "00000000-0000-4000-8000-000000000000", "somebody", false));
  await stopQueue();
  expect(await execute(sql`select cron_on from pgboss.version`)).toEqual([{ cron_on: null }]);
});
