import { sql } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { attempts, users } from "@/drizzle/schema";
import { days, later } from "@/lib/domain/time";
import { startHourlyJobs } from "@/lib/server/hourly";
import { newBoss } from "@/lib/store/boss";
import { database } from "@/lib/store/client";
import { stopHourly } from "@/lib/store/schedule";
import { anAttempt, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(async () => {
  const leave = await freshDatabase();
  return async () => {
    await stopHourly();
    await leave();
  };
});

test("what is over is deleted each hour also while nobody can be reminded, and the log says that this failed", async () => {
  const [db, account, said] = [await database(), somebody(), vi.spyOn(console, "error").mockReturnValue()];
  await db.insert(users).values(account);
  await db.insert(attempts).values(anAttempt({ id: "over", accountId: account.id, expiresAt: later(new Date(), -days(2)) }));
  // Whom to remind is read from there; who is on the way in is not.
  await db.execute(sql`alter table users rename to people`);
  await startHourlyJobs();
  const boss = await (await newBoss({ max: 1, supervise: false, migrate: false })).start();
  await boss.send("hourly");
  const states = async () => (await db.execute(sql`select state from pgboss.job where name = 'hourly'`)).map(({ state }) => state);
  await vi.waitUntil(async () => (await states()).includes("failed"), { timeout: 20_000, interval: 50 });
  await boss.stop();
  expect(said).toHaveBeenCalledWith(expect.stringContaining("hourly jobs failed"), expect.anything());
  expect(await db.$count(attempts)).toBe(0);
});
