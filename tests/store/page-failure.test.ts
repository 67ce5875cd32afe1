import { desc } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { auditEvents } from "@/drizzle/schema";
import { recordFailure } from "@/lib/door/page-failure";
import { database } from "@/lib/store/client";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const failed = (path: string) => ({
  path,
  headers: { "x-request-id": "k7qm-2xnp", "x-client-address": "203.0.113.9", "user-agent": "Firefox" },
});
const withDigest = (digest: string) => Object.assign(new Error("a secret word"), { digest });
const newest = async () => (await (await database()).select().from(auditEvents).orderBy(desc(auditEvents.id)).limit(1))[0];

test("a form whose sender left in the middle is no page that failed", async () => {
  const before = await newest();
  await recordFailure(Object.assign(new Error("aborted"), { code: "ECONNRESET" }), failed("/sign-in"));
  expect(await newest()).toEqual(before);
});

test("a failure is on record under the code of its page, with the path and nothing of what was typed or went wrong", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  await recordFailure(withDigest("3049158662"), failed("/users?q=violets"));
  const row = { type: "page-failed", accountId: null, request: "3049158662", address: "203.0.113.9", details: { path: "/users" } };
  expect(await newest()).toMatchObject(row);
  expect(log.mock.calls).toEqual([["Support code 3049158662: /users failed."]]);
});

test("a failure without a digest is on record under the code of its request", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await recordFailure("thrown", failed("/audit/export"));
  expect(await newest()).toMatchObject({ request: "k7qm-2xnp", details: { path: "/audit/export" } });
});

test("of one network so many are on record in a minute, and the log tells the rest", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const from = (address: string) => ({ path: "/", headers: { "x-request-id": "k7qm-2xnp", "x-client-address": address } });
  const recorded = async () => (await database()).$count(auditEvents);
  const before = await recorded();
  for (let count = 0; count < 12; count += 1) await recordFailure("thrown", from("198.51.100.7"));
  expect((await recorded()) - before).toBe(10);
  await recordFailure("thrown", from("198.51.100.8"));
  expect((await recorded()) - before).toBe(11);
  expect(log.mock.calls.at(-2)).toEqual(["Support code K7QM-2XNP: / failed, and that is not on record."]);
});

test("a database that fails, too, is said in the log and throws nothing [ASVS 16.5.3]", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(await database(), "insert").mockImplementation(() => {
    throw new Error("away");
  });
  await recordFailure(withDigest("3049158662"), failed("/"));
  expect(log.mock.calls).toEqual([["Support code 3049158662: / failed, and that is not on record."]]);
});
