import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { auditEvents, mails, sessions, users, verificationTokens } from "@/drizzle/schema";
import type { Account } from "@/lib/domain/account";
import type { Link } from "@/lib/domain/decision";
import { unlockByLink } from "@/lib/domain/lockout";
import { askForReset, resetPassword } from "@/lib/domain/reset";
import { minutes, seconds } from "@/lib/domain/time";
import { newToken } from "@/lib/secrets";
import { findAccountByEmail } from "@/lib/store/accounts";
import { changeAccount, changeByLink, createAccount, judgeForgotten } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { findLink } from "@/lib/store/links";
import { aCandidate, ahead, anOccasion, NOW, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

beforeAll(freshDatabase);

const occasion = anOccasion();

async function blockedAccount(blockedReason: Account["blockedReason"] = "wrong_passwords"): Promise<Account> {
  const account = somebody({ blockedReason, blockedAt: blockedReason && NOW, wrongPasswords: 5 });
  await createAccount({ account, events: [{ type: "invited" }], reply: true }, occasion);
  return account;
}

async function send({ id }: Account, purpose: Link["purpose"] = "unlock", expiresAt = ahead(minutes(60))): Promise<string> {
  const token = newToken();
  const link = { purpose, token, expiresAt };
  await changeAccount(id, occasion, (account) => ({ account, events: [{ type: "blocked" }], link, reply: null }));
  return token;
}

const unlock = (token: string, purpose: Link["purpose"] = "unlock") =>
  changeByLink(purpose, token, occasion, (link) => unlockByLink(link, true));

const now = async ({ email }: Account) => {
  const account = await findAccountByEmail(email);
  if (!account) throw new Error("The account is gone.");
  return account;
};

describe("a mailed link", () => {
  test("is found with its account, and finding it changes nothing", async () => {
    const account = await blockedAccount();
    const token = await send(account);
    for (const _ of [1, 2, 3]) {
      const link = await findLink("unlock", token, NOW);
      expect([link?.account.id, link?.expiresAt, link?.unlocksBefore]).toEqual([account.id, ahead(minutes(60)), 0]);
    }
    expect((await now(account)).blockedReason).toBe("wrong_passwords");
  });

  test("lies in the table as a hash", async () => {
    const token = await send(await blockedAccount());
    const rows = await (await database()).select().from(verificationTokens);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("works for exactly one of 20 at once", async () => {
    const account = await blockedAccount();
    const token = await send(account);
    const replies = await Promise.all(Array.from({ length: 20 }, () => unlock(token)));
    expect(replies.filter((reply) => reply !== null)).toEqual([{ done: "unlocked" }]);
    expect((await now(account)).blockedReason).toBeNull();
    const unlocked = and(eq(auditEvents.accountId, account.id), eq(auditEvents.type, "unlocked"));
    expect(await (await database()).select().from(auditEvents).where(unlocked)).toHaveLength(1);
  });

  test("uses and new blocks at once never wait for each other in a ring", async () => {
    const account = await blockedAccount();
    const tokens = [await send(account)];
    const all = Array.from({ length: 30 }, (_, index) => (index % 3 ? unlock(tokens[0] ?? "") : send(account)));
    await expect(Promise.all(all)).resolves.toHaveLength(30);
  });

  test("is void as soon as a later one was sent", async () => {
    const account = await blockedAccount();
    const [first, second] = [await send(account), await send(account)];
    expect(await unlock(first)).toBeNull();
    expect(await unlock(second)).toEqual({ done: "unlocked" });
  });

  test("is over when the clock that is given reaches its end", async () => {
    const account = await blockedAccount();
    const token = await send(account, "unlock", ahead(minutes(60)));
    const at = (milliseconds: number) => ({ ...occasion, now: ahead(milliseconds) });
    expect(await findLink("unlock", token, ahead(minutes(60)))).toBeNull();
    expect(await changeByLink("unlock", token, at(minutes(60)), (link) => unlockByLink(link, true))).toBeNull();
    expect(await changeByLink("unlock", token, at(minutes(60) - seconds(1)), (link) => unlockByLink(link, true))).not.toBeNull();
  });

  test("serves no other purpose", async () => {
    const account = await blockedAccount();
    const [unlocks, resets] = [await send(account, "unlock"), await send(account, "reset")];
    expect(await unlock(resets)).toBeNull();
    expect(await unlock(unlocks, "reset")).toBeNull();
    expect(await findLink("unlock", newToken(), NOW)).toBeNull();
    expect(await findLink("unlock", "", NOW)).toBeNull();
    expect((await now(account)).blockedReason).toBe("wrong_passwords");
  });

  test("never lifts a block by an admin", async () => {
    const account = await blockedAccount("admin");
    expect(await unlock(await send(account))).toEqual({ refusal: { code: "link-over" } });
    expect((await now(account)).blockedReason).toBe("admin");
  });

  test("unlocks three times within a day without a sign-in, and no fourth time [C4]", async () => {
    const account = await blockedAccount();
    const round = async () => {
      await changeAccount(account.id, occasion, (current) => ({
        account: { ...current, blockedReason: "wrong_passwords", blockedAt: NOW },
        events: [{ type: "blocked" }],
        reply: null,
      }));
      return unlock(await send(account));
    };
    const replies = [await round(), await round(), await round(), await round()];
    expect(replies.map((reply) => reply && "done" in reply)).toEqual([true, true, true, false]);
    await (await database()).update(users).set({ lastSignInAt: NOW }).where(eq(users.id, account.id));
    expect(await round()).toEqual({ done: "unlocked" });
  });
});

describe("a reset link", () => {
  const reset = (token: string, guessable = false) =>
    changeByLink("reset", token, occasion, ({ account }) => resetPassword(account, aCandidate({ guessable }), occasion));

  test("outlives refused passwords, then sets one password, lifts the block and ends the sessions", async () => {
    const account = await blockedAccount();
    const [token, unlocking] = [await send(account, "reset"), await send(account)];
    const db = await database();
    await db.insert(sessions).values({ sessionToken: randomUUID(), userId: account.id, expires: ahead(minutes(15)) });
    expect(await reset(token, true)).toEqual({ faults: ["guessable"] });
    const replies = await Promise.all(Array.from({ length: 20 }, () => reset(token)));
    expect(replies.filter((reply) => reply !== null)).toEqual([{ stillBlocked: false }]);
    expect(await now(account)).toMatchObject({ passwordHash: "new hash", passwordResetAt: NOW, blockedReason: null, wrongPasswords: 0 });
    expect(await db.select().from(sessions).where(eq(sessions.userId, account.id))).toEqual([]);
    expect(await unlock(unlocking)).toBeNull();
  });

  test("is mailed three times an hour at most, however many ask at once, and only to whom it helps", async () => {
    const account = await blockedAccount(null);
    const ask = (email: string, at = NOW) =>
      judgeForgotten(email, { ...occasion, now: at }, (found, before) => askForReset(found, before, newToken(), { ...occasion, now: at }));
    await Promise.all(Array.from({ length: 12 }, () => ask(account.email)));
    const written = async () => (await (await database()).select().from(mails).where(eq(mails.recipient, account.email))).length;
    expect(await written()).toBe(3);
    await ask(account.email, ahead(minutes(60) + 1));
    expect(await written()).toBe(4);
    expect(await ask("stranger@example.com")).toEqual(await ask(account.email));
  });
});
