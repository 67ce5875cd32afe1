import { randomUUID } from "node:crypto";
import { inspect } from "node:util";
import { and, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { attempts, auditEvents, mails, sessions, users } from "@/drizzle/schema";
import { invite, newAccount, revokeInvitation } from "@/lib/domain/invitation";
import { type Attempt, AttemptOver, enter, judgePassword, letIn } from "@/lib/domain/sign-in";
import { hashToken, newToken } from "@/lib/secrets";
import { findAccountByEmail } from "@/lib/store/accounts";
import { findOtherSignIn } from "@/lib/store/audit";
import { changeAccount, changeIfDue, changeOnTheWay, createAccount, judgeLogin } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { anOccasion } from "@/tests/support/accounts";
import { freshDatabase, untilWaiting } from "@/tests/support/database";
import { statementsOf } from "@/tests/support/statements";

beforeAll(freshDatabase);

const occasion = () => anOccasion({ now: new Date() });
const temporary = { password: "abcde-fghjk-mnpqr-stuvw", hash: "a hash" };

async function invited() {
  const person = { id: randomUUID(), name: "Ana", email: `${randomUUID()}@example.com`, role: "staff", twoFactorRequired: false } as const;
  await createAccount(invite(newAccount(person, new Date()), temporary, occasion()), occasion());
  return person;
}

async function passwordAccepted(email: string) {
  const typed = { fits: temporary.hash, attemptId: hashToken(newToken()), returnTo: "/", unlockToken: newToken() };
  const judged = await judgeLogin(email, occasion(), (account) => judgePassword(account, typed, occasion()));
  if ("refusal" in judged) throw new Error("refused");
  return judged.attempt;
}

/** The last step of an attempt, at `now`: the token of the session that it begins. Rejects when the attempt ended meanwhile. */
async function comeIn(attempt: Attempt, now = new Date()): Promise<string | undefined> {
  const at = { ...occasion(), now };
  const proven = { ...attempt, newPasswordAt: now };
  const session = { token: newToken(), replaces: null };
  const way = await changeOnTheWay(attempt, at, (account, past) =>
    letIn({ account, events: [{ type: "password-changed" }], attempt: proven, reply: { attempt: proven, account } }, session, at, past),
  );
  return "session" in way ? way.session : undefined;
}

const countSessions = async (userId: string) => (await database()).$count(sessions, eq(sessions.userId, userId));

const count = async (table: typeof users | typeof mails | typeof auditEvents) => (await database()).$count(table);

test("migrations build the schema from nothing, any number of times at once, and leave no account behind [ASVS 6.3.2]", async () => {
  expect(await count(users)).toBe(0);
  await Promise.all([migrate(), migrate(), migrate()]);
  expect(await count(users)).toBe(0);
});

test("a row with only name, email and role is valid", async () => {
  const db = await database();
  await db.execute(sql`insert into users (name, email, role) values ('Bea', 'bea@example.com', 'staff')`);
  expect((await findAccountByEmail("bea@example.com"))?.wrongPasswords).toBe(0);
});

test("of twenty who take the last step of one attempt at once, one gets in [GHSA-g4r8-mp7g-85fq]", async () => {
  const { id, email } = await invited();
  const attempt = await passwordAccepted(email);
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => comeIn(attempt)));
  const refused = tries.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  expect(refused).toEqual(Array.from({ length: 19 }, () => expect.any(AttemptOver)));
  expect(await countSessions(id)).toBe(1);
});

test("who waits at the last door for a change which ends every attempt does not get in", async () => {
  const { id, email } = await invited();
  const attempt = await passwordAccepted(email);
  const db = await database();
  let waiting: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    await tx.select().from(users).where(eq(users.id, id)).for("update");
    waiting = comeIn(attempt).catch((error: unknown) => error);
    await untilWaiting();
    await tx.delete(attempts).where(eq(attempts.accountId, id));
  });
  expect(await waiting).toBeInstanceOf(AttemptOver);
  expect(await countSessions(id)).toBe(0);
});

test("a failed statement is told without what was in it [ASVS 16.2.5]", async () => {
  const { id } = await invited();
  const failing = changeAccount(id, occasion(), (account) => ({
    ...invite(account, { ...temporary, hash: "canary hash" }, occasion()),
    account: { ...account, passwordHash: "canary hash", wrongPasswords: 1e12 },
  }));
  const error = await failing.catch((failure: Error) => failure);
  expect(error).toBeInstanceOf(Error);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain("canary hash");
});

test("an attempt is worth nothing once it is over, or led into the portal", async () => {
  const { email } = await invited();
  const [late, used] = [await passwordAccepted(email), await passwordAccepted(email)];
  expect(await comeIn(late, new Date(late.expiresAt.getTime() + 1))).toBeUndefined();
  expect(await comeIn(used)).toBeDefined();
  await expect(comeIn(used)).rejects.toBeInstanceOf(AttemptOver);
});

test("whoever owes nothing after the password gets in with the same stroke, and leaves no attempt behind", async () => {
  const { id, email } = await invited();
  await comeIn(await passwordAccepted(email));
  await changeAccount(id, occasion(), (account) => ({
    account: { ...account, invitationExpiresAt: null, passwordChangedAt: new Date() },
    events: [{ type: "password-changed" }],
    reply: null,
  }));
  const typed = { fits: temporary.hash, attemptId: hashToken(newToken()), returnTo: "/", unlockToken: newToken() };
  const session = { token: newToken(), replaces: null };
  let judged: unknown;
  const statements = await statementsOf(async () => {
    judged = await judgeLogin(email, occasion(), (account, past) =>
      letIn(judgePassword(account, typed, occasion()), session, occasion(), past),
    );
  });
  expect(judged).toMatchObject({ session: session.token });
  // The events last, since they are written under one lock for all.
  expect(statements.map(({ text }) => text.split('"')[0]?.trim())).toEqual(["select", "select", "update", "insert into", "insert into"]);
  expect(statements.at(-1)?.text).toContain('insert into "audit_events"');
  expect(await (await database()).$count(attempts, eq(attempts.accountId, id))).toBe(0);
  expect(await countSessions(id)).toBe(2);
});

test("whose session ends, as somebody else signs in by the same browser, reads so in their own record; one's own needs no word", async () => {
  const [former, next] = [await invited(), await invited()];
  const db = await database();
  const endedFor = async (userId: string) => {
    const attempt = { ...(await passwordAccepted(next.email)), newPasswordAt: new Date() };
    const [row] = await db.insert(sessions).values({ sessionToken: newToken(), userId, expires: new Date() }).returning();
    const replaces = { id: row?.id ?? "", accountId: userId };
    await changeIfDue(next.id, occasion(), (account) => enter(account, attempt, { token: newToken(), replaces }, occasion(), []));
    expect(await db.$count(sessions, eq(sessions.id, replaces.id))).toBe(0);
    return db
      .select({ details: auditEvents.details })
      .from(auditEvents)
      .where(and(eq(auditEvents.accountId, userId), eq(auditEvents.type, "signed-out")));
  };
  expect(await endedFor(former.id)).toEqual([{ details: { why: "replaced" } }]);
  expect(await endedFor(next.id)).toEqual([]);
});

test("a session row keeps the hash of the cookie, and begins only when nothing is owed", async () => {
  const { id, email } = await invited();
  const attempt = await passwordAccepted(email);
  const token = newToken();
  const session = { token, replaces: null };
  expect(await changeIfDue(id, occasion(), (account) => enter(account, attempt, session, occasion(), []))).toBeNull();
  const proven = { ...attempt, newPasswordAt: new Date() };
  const now = occasion();
  expect(await changeIfDue(id, now, (account) => enter(account, proven, session, now, []))).not.toBeNull();
  const rows = await (await database()).select().from(sessions).where(eq(sessions.userId, id));
  expect(rows.map((row) => row.sessionToken)).toEqual([hashToken(token)]);
  // The sign-in of this very session is told from every other one.
  expect(await findOtherSignIn(id, rows[0]?.id ?? "")).toBeNull();
  expect(rows[0]?.expires.getTime()).toBe(now.now.getTime() + 15 * 60_000);
});

test("a change that fails half way leaves neither event nor mail, and the account as it was", async () => {
  const { id, email } = await invited();
  const state = async () => [await count(mails), await count(auditEvents), await findAccountByEmail(email)];
  const before = await state();
  const session = { token: newToken(), expires: new Date() };
  const db = await database();
  await db.insert(sessions).values({ sessionToken: hashToken(session.token), userId: id, expires: session.expires });
  const failing = changeAccount(id, occasion(), (account) => ({
    ...invite(account, { ...temporary, hash: "another" }, occasion()),
    // Keeps the row whose primary key the second one violates.
    endSessions: { only: randomUUID() },
    session,
  }));
  await expect(failing).rejects.toThrow();
  expect(await state()).toEqual(before);
});

test("a rule that throws changes nothing", async () => {
  const { id, email } = await invited();
  const before = [await count(mails), await count(auditEvents), await findAccountByEmail(email)];
  const thrown = changeAccount(id, occasion(), () => {
    throw new Error("a bug in a rule");
  });
  await expect(thrown).rejects.toThrow("a bug in a rule");
  expect([await count(mails), await count(auditEvents), await findAccountByEmail(email)]).toEqual(before);
});

test("two invitations for one address at once give one account and one mail [PCI 8.2.1]", async () => {
  const email = `${randomUUID()}@example.com`;
  const person = () => newAccount({ id: randomUUID(), name: "Ana", email, role: "staff", twoFactorRequired: false }, new Date());
  const made = await Promise.all(Array.from({ length: 5 }, () => createAccount(invite(person(), temporary, occasion()), occasion())));
  expect(made.filter(Boolean)).toHaveLength(1);
  expect(await (await database()).$count(mails, eq(mails.recipient, email))).toBe(1);
});

test("a revoked invitation ends the attempt that its password began, and the password is worth nothing", async () => {
  const { id, email } = await invited();
  await passwordAccepted(email);
  await changeAccount(id, occasion(), (account) => revokeInvitation(account, occasion()));
  expect(await (await database()).$count(attempts, eq(attempts.accountId, id))).toBe(0);
  await expect(passwordAccepted(email)).rejects.toThrow("refused");
});

test("an unknown login leaves an event that names nobody", async () => {
  const before = await count(auditEvents);
  await expect(passwordAccepted("nobody@example.com")).rejects.toThrow("refused");
  expect(await count(auditEvents)).toBe(before + 1);
});
