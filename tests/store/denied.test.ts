import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test, vi } from "vitest";
import { auditEvents, sessions, users } from "@/drizzle/schema";
import { findAdmin } from "@/lib/admin";
import { later, minutes } from "@/lib/domain/time";
import { hashToken, newToken } from "@/lib/secrets";
import { database } from "@/lib/store/client";
import { somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

const token = newToken();
vi.mock("next/headers", () => ({ cookies: async () => new Map([["sid", { value: token }]]), headers: async () => new Headers() }));

beforeAll(freshDatabase);

test("of what staff ask for that is the admins' ten refusals a minute are on record, and the log tells of the others [ASVS 16.3.2]", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  const [db, staff] = [await database(), somebody({ role: "staff" })];
  await db.insert(users).values(staff);
  await db.insert(sessions).values({ userId: staff.id, sessionToken: hashToken(token), expires: later(new Date(), minutes(9)) });
  for (let time = 1; time <= 12; time += 1) expect(await findAdmin("users")).toBeNull();
  expect(await db.$count(auditEvents, and(eq(auditEvents.accountId, staff.id), eq(auditEvents.type, "access-denied")))).toBe(10);
  expect(warn.mock.calls).toEqual(Array(2).fill(["access-denied", { actor: staff.id, what: "users" }]));
});
