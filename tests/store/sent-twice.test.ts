import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { generateSync } from "otplib";
import { beforeAll, expect, test } from "vitest";
import { attempts, mails, sessions, users } from "@/drizzle/schema";
import { changePassword } from "@/lib/domain/own-account";
import { AttemptOver, SessionOver } from "@/lib/domain/sign-in";
import { days, later, minutes } from "@/lib/domain/time";
import { hashToken, newToken } from "@/lib/secrets";
import { proveToken } from "@/lib/sign-in/sign-in";
import { newKey, sealKey } from "@/lib/sign-in/totp";
import { findAccount } from "@/lib/store/accounts";
import { changeInSession } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { aCandidate, anAttempt, anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const occasion = () => anOccasion({ now: new Date() });

const UNHARMED = { wrongPasswords: 0, wrongTokens: 0, blockedReason: null };

/** What became of ten who did this at once: how many got a reply, and why the others did not. */
async function tenTimes(run: () => Promise<unknown>) {
  const done = await Promise.allSettled(Array.from({ length: 10 }, run));
  const reasons = done.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  return { replies: done.length - reasons.length, reasons };
}

test.each([
  ["ends the way in", later(new Date(), -days(1))],
  ["leaves a new password to be set", later(new Date(), -days(400))],
])("a right token that %s, sent ten times at once, is judged once: nobody guessed anything [D4] [D10]", async (_, passwordChangedAt) => {
  const [db, key] = [await database(), newKey()];
  const account = somebody({ passwordChangedAt, lastSignInAt: passwordChangedAt });
  const attempt = anAttempt({ id: randomUUID(), accountId: account.id, expiresAt: later(new Date(), minutes(9)) });
  await db.insert(users).values({ ...account, twoFactorKey: sealKey(key, account.id) });
  await db.insert(attempts).values(attempt);
  const token = generateSync({ secret: key });
  const { replies, reasons } = await tenTimes(() => proveToken(attempt, token, { token: newToken(), replaces: null }, occasion()));
  expect([replies, reasons]).toEqual([1, Array.from({ length: 9 }, () => expect.any(AttemptOver))]);
  expect(await findAccount(account.id)).toMatchObject(UNHARMED);
  expect(await db.$count(mails, eq(mails.accountId, account.id))).toBe(0);
});

test("a change in a session that ended or goes on under another token is none, whatever was typed: ten at once are one [D4]", async () => {
  const [db, account, token] = [await database(), somebody(), newToken()];
  await db.insert(users).values(account);
  const row = { id: randomUUID(), userId: account.id, sessionToken: hashToken(token), expires: later(new Date(), minutes(9)) };
  await db.insert(sessions).values(row);
  const change = (fits: string | null) =>
    changeInSession(account.id, { id: row.id, tokenHash: row.sessionToken }, occasion(), (current) =>
      changePassword(
        current,
        { fits, second: null, unlockToken: newToken() },
        { sessionId: row.id, token: newToken() },
        aCandidate(),
        occasion(),
      ),
    );
  const { replies, reasons } = await tenTimes(() => change(account.passwordHash));
  expect([replies, reasons]).toEqual([1, Array.from({ length: 9 }, () => expect.any(SessionOver))]);
  await db.delete(sessions).where(eq(sessions.id, row.id));
  await expect(change(null)).rejects.toBeInstanceOf(SessionOver);
  expect(await findAccount(account.id)).toMatchObject(UNHARMED);
});
