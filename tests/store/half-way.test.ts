import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { submitForSelected } from "@/app/(portal)/users/selected/actions";
import { mails, sessions, users } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import { later, minutes } from "@/lib/domain/time";
import { env } from "@/lib/env";
import { hashPassword } from "@/lib/passwords/passwords";
import { hashToken, newToken } from "@/lib/secrets";
import { database, type Transaction } from "@/lib/store/client";
import { somebody } from "@/tests/support/accounts";
import { freshDatabase, untilWaiting } from "@/tests/support/database";

let [cookie, sent] = [new Map<string, { value: string }>(), new Headers()];
vi.mock("next/headers", () => ({ cookies: async () => cookie, headers: async () => sent }));
// Nobody signs in here, and it finds Next within Next alone.
vi.mock("next-auth", () => ({ default: () => ({}), CredentialsSignin: Error }));
vi.mock("next-auth/providers/credentials", () => ({ default: () => ({}) }));

beforeAll(freshDatabase);

/** Who sends the form. */
let admin: Account;
beforeEach(async () => {
  const [db, token] = [await database(), newToken()];
  admin = somebody({ role: "admin" });
  await db.insert(users).values(admin);
  await db.insert(sessions).values({ userId: admin.id, sessionToken: hashToken(token), expires: later(new Date(), minutes(9)) });
  cookie = new Map([["sid", { value: token }]]);
  sent = new Headers({ origin: env().appUrl.origin });
});

/** Somebody whose invitation can be sent once more, for which a password is hashed. */
async function invited() {
  const account = somebody({ invitationExpiresAt: later(new Date(), minutes(9)), passwordChangedAt: null, lastSignInAt: null });
  await (await database()).insert(users).values(account);
  return account.id;
}

/** Keeps the line of whoever waits for a hash full, from this moment on until it is called. */
function fillTheLine() {
  let isOver = false;
  const again = async () => {
    while (!isOver) await hashPassword(randomUUID()).catch(() => new Promise(setImmediate));
  };
  const waiting = Array.from({ length: 150 }, again);
  return async () => {
    isOver = true;
    await Promise.all(waiting);
  };
}

/** Sends the form, and does something as soon as it has come to this person. */
async function during<Done>(action: string, ids: string[], whom: string, work: (tx: Transaction) => Promise<Done>) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ids: ids.join(" "), action, left: "" })) form.set(name, value);
  return (await database()).transaction(async (tx) => {
    await tx.select().from(users).where(eq(users.id, whom)).for("update");
    const answer = submitForSelected({}, form).catch((error: unknown) => error);
    await untilWaiting();
    return { answer, done: await work(tx) };
  });
}

const mailsTo = async (id: string) => (await database()).$count(mails, eq(mails.accountId, id));

test("when a portal gets busy half way through several people, whom it came to is told, and the others are skipped", async () => {
  const [first, second] = [await invited(), await invited()];
  const { answer, done: empty } = await during("resend-invitation", [first, second], first, async () => fillTheLine());
  expect(await answer).toMatchObject({ digest: expect.stringContaining("/users?done=resend-invitation&to=1&skipped=1;") });
  await empty();
  expect([await mailsTo(first), await mailsTo(second)]).toEqual([1, 0]);
});

test("when the session ends half way through several people, whom it came to is told, and the others are left as they are [D13]", async () => {
  const [first, second] = [await invited(), await invited()];
  const { answer } = await during("revoke-invitation", [first, second], second, async (tx) => void (await tx.delete(sessions)));
  expect(await answer).toMatchObject({ digest: expect.stringContaining("/users?done=revoke-invitation&to=1&skipped=1;") });
  expect([await mailsTo(first), await mailsTo(second)]).toEqual([1, 0]);
});

test("whoever ends the sessions of several people and their own among them ends all of them", async () => {
  const [form, other] = [new FormData(), somebody()];
  await (await database()).insert(users).values(other);
  for (const [name, value] of Object.entries({ ids: `${admin.id} ${other.id}`, action: "end-sessions", left: "" })) form.set(name, value);
  const answer = await submitForSelected({}, form).catch((error: unknown) => error);
  expect(answer).toMatchObject({ digest: expect.stringContaining("/users?done=end-sessions&to=2&skipped=0;") });
});
