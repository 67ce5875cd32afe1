import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import { beforeAll, expect, test } from "vitest";
import { attempts, auditEvents, mails, sessions, users } from "@/drizzle/schema";
import { database } from "@/lib/store/client";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const signOutAll = () =>
  promisify(execFile)(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/sign-out-all.ts"], { env: process.env });

test("one command ends everybody's sessions and whoever is on the way in, and the record names each [ASVS 7.4.5]", async () => {
  const db = await database();
  const people = [randomUUID(), randomUUID(), randomUUID()] as const;
  await db.insert(users).values(people.map((id) => ({ id, name: "Ana", email: `${id}@example.com` })));
  const expires = new Date(Date.now() + 600_000);
  await db.insert(sessions).values([people[0], people[0], people[1]].map((userId) => ({ sessionToken: randomUUID(), userId, expires })));
  const [over] = await db.insert(users).values({ name: "Bea", email: "bea@example.com" }).returning();
  await db.insert(sessions).values({ sessionToken: "over", userId: over?.id ?? "", expires: new Date(Date.now() - 1000) });
  await db.insert(attempts).values({ id: "an attempt", accountId: people[2], expiresAt: expires });
  await db.insert(attempts).values({ id: "over", accountId: over?.id ?? "", expiresAt: new Date(Date.now() - 1000) });
  expect((await signOutAll()).stdout).toContain("The sessions of 3 accounts have ended.");
  expect([await db.$count(sessions), await db.$count(attempts), await db.$count(mails)]).toEqual([1, 1, 0]);
  const events = await db.select({ id: auditEvents.accountId, type: auditEvents.type, details: auditEvents.details }).from(auditEvents);
  expect(events.map(({ id }) => id).sort()).toEqual([...people].sort());
  expect(events.every(({ type, details }) => type === "session-ended" && details["by"] === "shell")).toBe(true);
  expect((await signOutAll()).stdout).toContain("Nobody is signed in.");
});
