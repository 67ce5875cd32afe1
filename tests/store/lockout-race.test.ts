import { and, eq, like } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { attempts, auditEvents, mails, verificationTokens } from "@/drizzle/schema";
import { judgePassword } from "@/lib/domain/sign-in";
import { newToken } from "@/lib/secrets";
import { findAccountByEmail } from "@/lib/store/accounts";
import { createAccount, judgeLogin } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const account = somebody({ email: "guessed@example.com" });
const occasion = anOccasion();
const RIGHT = account.passwordHash;

const type = (fits: string | null, email = account.email) =>
  judgeLogin(email, occasion, (current) =>
    judgePassword(current, { fits, attemptId: newToken(), returnTo: "/", unlockToken: newToken() }, occasion),
  );

const eventsOf = async (kind: string) =>
  (await database())
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.accountId, account.id), eq(auditEvents.type, kind)));

test("50 wrong passwords at once are 5 judgements, one block, one mail and one link [D4]", async () => {
  await createAccount({ account, events: [{ type: "invited" }], reply: true }, occasion);
  const replies = await Promise.all(Array.from({ length: 50 }, () => type(null)));
  const db = await database();
  const refused = await eventsOf("sign-in-refused");
  const counts = refused.flatMap(({ details }) => (details["why"] === "wrong-password" ? [details["count"]] : []));
  expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5]);
  expect(refused).toHaveLength(50);
  expect(await eventsOf("blocked")).toHaveLength(1);
  expect((await db.select().from(mails).where(eq(mails.accountId, account.id))).map(({ kind }) => kind)).toEqual(["blocked"]);
  expect(
    await db
      .select()
      .from(verificationTokens)
      .where(like(verificationTokens.identifier, `unlock:${account.id}`)),
  ).toHaveLength(1);
  expect(await findAccountByEmail(account.email)).toMatchObject({ wrongPasswords: 5, blockedReason: "wrong_passwords" });
  expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
});

test("from then on right, wrong and unknown are answered alike, and nobody is on the way in [D5]", async () => {
  const right = await type(RIGHT);
  expect(right).toEqual(await type(null));
  expect(right).toEqual(await type(RIGHT, "unknown@example.com"));
  expect(await (await database()).select().from(attempts)).toEqual([]);
  expect(await (await database()).select().from(mails)).toHaveLength(1);
});
