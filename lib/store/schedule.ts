import "server-only";
import type { PgBoss } from "pg-boss";
import { newBoss } from "./boss";

const QUEUE = "hourly";

/** Seconds. A run that failed, or whose portal died, is not repeated: the next hour's does its work. */
const rules = { retryLimit: 0, expireInSeconds: 1800, deleteAfterSeconds: 86_400 };

/** Only portals watch the clock; a boss of its own keeps that away from every other process that sends mail. */
const watch = { max: 2, schedule: true, supervise: false, migrate: false, registerInstance: false };

let boss: PgBoss | undefined;

/**
 * Calls `run` at 7 minutes past each hour (UTC), in one of the portals on this database, however many there are; soon after the
 * start when no portal was there at the time. A run never begins while another waits or goes on. Throws when the database is away.
 */
export async function workHourly(run: () => Promise<void>): Promise<void> {
  boss = await (await newBoss(watch)).start();
  await boss.createQueue(QUEUE, { ...rules, policy: "exclusive" });
  await boss.updateQueue(QUEUE, rules);
  await boss.schedule(QUEUE, "7 * * * *", null, { tz: "UTC", missed: "once" });
  await boss.work(QUEUE, { pollingIntervalSeconds: 5 }, run);
}

/** Lets a run that goes on finish, at most 20 seconds; whatever it leaves, the next one does. */
export async function stopHourly(): Promise<void> {
  await boss?.stop({ timeout: 20_000 });
}
