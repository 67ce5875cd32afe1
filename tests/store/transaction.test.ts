import { beforeAll, expect, test } from "vitest";
import { auditEvents, users } from "@/drizzle/schema";
import { metrics } from "@/lib/server/metrics";
import { writeEvents } from "@/lib/store/audit";
import { database } from "@/lib/store/client";
import { afterCommit, inTransaction } from "@/lib/store/transaction";
import { anOccasion } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const told = async () => (await metrics.events.get()).values.find(({ labels }) => labels.type === "reminded")?.value;

test("what is told of a transaction is told once the database took all of it", async () => {
  const db = await database();
  const people: number[] = [];
  await inTransaction(async (tx) => {
    afterCommit(tx, async () => people.push(await db.$count(users)));
    await tx.insert(users).values({ name: "Ana", email: "ana@example.com" });
    expect(people).toEqual([]);
  });
  await expect.poll(() => people).toEqual([1]);
});

test("nothing is told of an event that was rolled back, and each other one is counted once", async () => {
  const undone = inTransaction(async (tx) => {
    await writeEvents(tx, null, [{ type: "reminded" }], anOccasion());
    throw new Error("Changed its mind.");
  });
  await expect(undone).rejects.toThrow("Changed its mind.");
  expect([await told(), await (await database()).$count(auditEvents)]).toEqual([0, 0]);
  await inTransaction((tx) => writeEvents(tx, null, [{ type: "reminded" }], anOccasion()));
  expect([await told(), await (await database()).$count(auditEvents)]).toEqual([1, 1]);
});
