import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { attempts, auditEvents, mails, sessions, users } from "@/drizzle/schema";
import { type Account, isAbleAdmin } from "@/lib/domain/account";
import { type AdminAction, administer } from "@/lib/domain/administration";
import { breakGlass } from "@/lib/domain/break-glass";
import { SessionOver } from "@/lib/domain/sign-in";
import { invitePerson } from "@/lib/invitations/invite-person";
import { hashToken, newToken } from "@/lib/secrets";
import { findAccountByEmail, getAccount } from "@/lib/store/accounts";
import { changeByAdmin } from "@/lib/store/administration";
import { changeAccount } from "@/lib/store/change-account";
import { database, type Transaction } from "@/lib/store/client";
import { startList } from "@/lib/store/invitation-lists";
import { ago, ahead, anAccount, anAttempt, anOccasion, NOW, SECOND, somebody } from "@/tests/support/accounts";
import { freshDatabase, untilWaiting } from "@/tests/support/database";

beforeAll(freshDatabase);
beforeEach(async () => {
  await (await database()).execute(sql`truncate users, mails cascade`);
});

async function add(facts: Partial<Account> = {}): Promise<Account> {
  const [row] = await (await database())
    .insert(users)
    .values(somebody({ role: "admin", ...facts }))
    .returning();
  if (!row) throw new Error("no row");
  return row;
}

const act = (actor: Account, action: AdminAction, target: Account) => {
  const occasion = anOccasion({ actorId: actor.id });
  return changeByAdmin(target.id, occasion, (account, otherAdmins) => administer(action, account, occasion, otherAdmins));
};

const codeOf = (verdict: Awaited<ReturnType<typeof act>>) => verdict?.refusal.code ?? "done";
const eventsOf = async (account: Account) =>
  (await (await database()).select().from(auditEvents).where(eq(auditEvents.accountId, account.id)).orderBy(auditEvents.id)).map(
    ({ type, actorId, details }) => ({ type, actorId, ...details }),
  );
const ableAmong = async (people: Account[]) => {
  const ids = people.map(({ id }) => id);
  const rows = await (await database()).select().from(users).where(inArray(users.id, ids));
  return rows.filter((row) => isAbleAdmin(row, NOW)).map(({ id }) => id);
};

describe.each(["block", "make-staff", "delete"] as const)(
  "two admins who do this to each other at the same instant: %s [D15]",
  (action) => {
    test("one succeeds, the other one is too late, in each of 20 rounds", async () => {
      for (let round = 1; round <= 20; round += 1) {
        const [ana, ben] = [await add(), await add()];
        const verdicts = await Promise.all([act(ana, action, ben), act(ben, action, ana)]);
        expect(verdicts.map(codeOf).toSorted(), `round ${round}`).toEqual(["done", "no-longer-admin"]);
        expect(await ableAmong([ana, ben]), `round ${round}`).toEqual([codeOf(verdicts[0] ?? null) === "done" ? ana.id : ben.id]);
      }
    });

    test("of five in a ring none is lost twice, and somebody stays", async () => {
      const ring = [await add(), await add(), await add(), await add(), await add()];
      const verdicts = await Promise.all(ring.map((actor, at) => act(actor, action, ring[(at + 1) % ring.length] ?? actor)));
      const succeeded = verdicts.filter((verdict) => verdict === null).length;
      expect(await ableAmong(ring)).toHaveLength(ring.length - succeeded);
      expect(succeeded).toBeGreaterThan(0);
      expect(succeeded).toBeLessThan(ring.length);
    });
  },
);

describe("under the locks", () => {
  test.each([
    ["demoted", { role: "staff" }],
    ["blocked by an admin", { blockedReason: "admin", blockedAt: NOW }],
    ["deleted", { deletedAt: NOW }],
  ] as const)("an actor who is %s by now changes nothing, and their record says so [ASVS 8.3.2]", async (_, facts) => {
    await add();
    const [actor, target] = [await add(facts), await add({ role: "staff" })];
    expect(codeOf(await act(actor, "block", target))).toBe("no-longer-admin");
    expect(await getAccount(target.id)).toEqual(target);
    expect(await eventsOf(target)).toEqual([]);
    const about = { what: "administration", why: "no-longer-admin", target: target.id };
    expect(await eventsOf(actor)).toEqual([{ type: "access-denied", actorId: actor.id, ...about }]);
  });

  test("the last admin who can sign in stays, whatever other admins there are", async () => {
    // Guessing blocked the actor, whose session goes on; nobody else could sign in either.
    const actor = await add({ blockedReason: "wrong_passwords", blockedAt: NOW });
    await add({ invitationExpiresAt: ahead(SECOND) });
    await add({ passwordHash: null });
    await add({ deletedAt: NOW });
    await add({ role: "staff" });
    const target = await add();
    for (const action of ["block", "make-staff", "delete"] as const) expect(codeOf(await act(actor, action, target))).toBe("last-admin");
    expect(await getAccount(target.id)).toEqual(target);
    await add();
    expect(codeOf(await act(actor, "block", target))).toBe("done");
  });

  test("nobody who is not there is acted upon, and nobody acts for nobody", async () => {
    const actor = await add();
    await expect(act(actor, "block", somebody())).rejects.toThrow("There is no account");
    await expect(changeByAdmin(actor.id, anOccasion(), (account) => breakGlass(account, { resetTwoFactor: true }))).rejects.toThrow();
  });

  test("what is done ends the person's sessions and attempts, and tells them, in the same transaction [D13]", async () => {
    const [actor, target] = [await add(), await add({ role: "staff" })];
    const db = await database();
    for (const { id } of [actor, target]) {
      await db.insert(sessions).values({ sessionToken: hashToken(newToken()), userId: id, expires: ahead(SECOND) });
      await db.insert(attempts).values(anAttempt({ id: newToken(), accountId: id }));
    }
    const left = async (id: string) => [
      await db.$count(sessions, eq(sessions.userId, id)),
      await db.$count(attempts, eq(attempts.accountId, id)),
    ];
    expect(codeOf(await act(actor, "require-new-password", target))).toBe("done");
    expect(await left(target.id)).toEqual([1, 0]);
    expect(codeOf(await act(actor, "block", target))).toBe("done");
    expect([await left(target.id), await left(actor.id)]).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect((await eventsOf(target)).map(({ type, actorId }) => [type, actorId])).toEqual([
      ["new-password-required", actor.id],
      ["blocked", actor.id],
    ]);
    expect(await db.$count(mails, and(eq(mails.accountId, target.id), eq(mails.kind, "blocked-by-admin")))).toBe(1);
  });
});

describe("an admin whose session was ended since the form was let in", () => {
  const invited = { email: "late@example.com", name: "Late", role: "admin", twoFactor: false } as const;
  const endSession = (id: string) => async (tx: Transaction) => void (await tx.delete(sessions).where(eq(sessions.id, id)));

  async function adminInSession() {
    const actor = await add();
    const [session] = await (await database())
      .insert(sessions)
      .values({ sessionToken: hashToken(newToken()), userId: actor.id, expires: ahead(SECOND) })
      .returning();
    return { actor, occasion: anOccasion({ actorId: actor.id, session: session?.id }), end: endSession(session?.id ?? "") };
  }

  test("neither invites nor changes anybody, and is told that it is over [D13]", async () => {
    const [{ occasion, end }, target] = [await adminInSession(), await add({ role: "staff" })];
    await (await database()).transaction(end);
    await expect(invitePerson(invited, occasion)).rejects.toThrow(SessionOver);
    await expect(changeByAdmin(target.id, occasion, (account) => administer("block", account, occasion, 1))).rejects.toThrow(SessionOver);
    await expect(startList(randomUUID(), occasion)).rejects.toThrow(SessionOver);
    expect(await findAccountByEmail(invited.email)).toBeNull();
    expect(await getAccount(target.id)).toEqual(target);
  });

  test("is too late, too, when it ends in the same moment: the invitation waits for the end, and is none [D13]", async () => {
    const { occasion, end } = await adminInSession();
    const invitation = await (await database()).transaction(async (tx) => {
      await end(tx);
      const outcome = invitePerson(invited, occasion).catch((error: unknown) => error);
      await untilWaiting();
      return { outcome };
    });
    expect(await invitation.outcome).toBeInstanceOf(SessionOver);
    expect(await findAccountByEmail(invited.email)).toBeNull();
  });
});

test("what is told to all admins reaches each who ever came in and whom no admin blocked, also whom the same change unblocked", async () => {
  const people = [
    await add({ blockedReason: "admin", blockedAt: NOW }),
    await add(),
    await add({ lastSignInAt: ago(400 * 86_400 * SECOND) }),
    await add({ blockedReason: "wrong_tokens", blockedAt: NOW }),
    await add({ blockedReason: "admin", blockedAt: NOW }),
    await add({ role: "staff" }),
    await add({ deletedAt: NOW }),
    await add({ passwordHash: null }),
    await add({ invitationExpiresAt: ahead(SECOND) }),
  ];
  const rescued = people[0] ?? anAccount();
  await changeAccount(rescued.id, anOccasion(), (account) => breakGlass(account, { resetTwoFactor: false }));
  const told = await (await database()).select({ id: mails.accountId }).from(mails).where(eq(mails.kind, "unlocked-from-shell"));
  expect(told.map(({ id }) => id).toSorted()).toEqual(
    people
      .slice(0, 4)
      .map(({ id }) => id)
      .toSorted(),
  );
});

describe("an invitation to an address that was deleted", () => {
  const person = (email: string) => ({ email, name: "Ana Anew", role: "staff", twoFactor: true }) as const;

  test("opens the same account anew and tells the temporary password, once of five at the same time", async () => {
    const [actor, target] = [await add(), await add({ blockedReason: "admin", blockedAt: NOW })];
    expect(await invitePerson(person(target.email), anOccasion())).toBe(false);
    expect(await getAccount(target.id)).toEqual(target);
    expect(codeOf(await act(actor, "delete", target))).toBe("done");
    const invited = await Promise.all(Array.from({ length: 5 }, () => invitePerson(person(target.email), anOccasion())));
    expect(invited.filter(Boolean)).toHaveLength(1);
    const facts = { id: target.id, name: "Ana Anew", role: "staff", twoFactorRequired: true, deletedAt: null, blockedReason: null };
    expect(await findAccountByEmail(target.email)).toMatchObject({ ...facts, createdAt: target.createdAt });
    expect((await eventsOf(target)).map(({ type }) => type)).toEqual(["deleted", "invited"]);
    const db = await database();
    expect(await db.$count(mails, and(eq(mails.accountId, target.id), eq(mails.kind, "invitation")))).toBe(1);
  });
});
