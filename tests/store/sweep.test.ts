import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { addressTries, attempts, sessions, users, verificationTokens } from "@/drizzle/schema";
import { days, later } from "@/lib/domain/time";
import { database } from "@/lib/store/client";
import { sweep } from "@/lib/store/sweep";
import { anAccount, NOW, SECOND } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

test("what is over for more than a day is deleted, and nothing else", async () => {
  const db = await database();
  const account = anAccount();
  await db.insert(users).values(account);
  const moments = { kept: later(NOW, -days(1)), alive: later(NOW, SECOND), gone: later(NOW, -days(1) - 1) };
  for (const [id, expires] of Object.entries(moments)) {
    await db.insert(sessions).values({ sessionToken: id, userId: account.id, expires });
    await db.insert(attempts).values({ id, accountId: account.id, expiresAt: expires });
    await db.insert(verificationTokens).values({ identifier: `reset:${randomUUID()}`, token: id, expires });
    await db.insert(addressTries).values({ network: id, count: 1, beganAt: expires });
  }
  await sweep(NOW);
  await sweep(NOW);
  const left = [
    (await db.select().from(sessions)).map(({ sessionToken }) => sessionToken),
    (await db.select().from(attempts)).map(({ id }) => id),
    (await db.select().from(verificationTokens)).map(({ token }) => token),
    (await db.select().from(addressTries)).map(({ network }) => network),
  ];
  expect(left.map((ids) => ids.sort())).toEqual(Array.from({ length: 4 }, () => ["alive", "kept"]));
  expect(await db.select().from(users)).toHaveLength(1);
});
