import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { desc, eq, sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { mails } from "@/drizzle/schema";
import type { MailPayload } from "@/lib/domain/mail";
import { startPostOffice } from "@/lib/mail/post-office";
import { metrics } from "@/lib/server/metrics";
import { findAccount } from "@/lib/store/accounts";
import { createAccount } from "@/lib/store/change-account";
import { database } from "@/lib/store/client";
import { findMail, listMailsOf, listOutbox, listUndelivered, settleMail, writeMail } from "@/lib/store/mails";
import { anOccasion, somebody } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";
import { type MailService, startMailService } from "@/tests/support/mail-service";

let service: MailService;

beforeAll(async () => {
  service = await startMailService();
  process.env["RESEND_BASE_URL"] = service.url;
  const leave = await freshDatabase();
  await startPostOffice();
  // The built portal need not compile its letters before the first one.
  await import("@/lib/mail/render");
  return async () => {
    await leave();
    await service.stop();
  };
});

beforeEach(() => service.answer("accept"));

const invitation = (): MailPayload => ({
  mail: { kind: "invitation", temporaryPassword: "abcde-fghjk-mnpqr-stuvw", expiresAt: new Date("2026-11-27T10:42:00Z"), twoFactor: true },
  name: "Ana",
  email: `${randomUUID()}@example.com`,
  at: new Date(),
  address: "203.0.113.9",
  userAgent: "",
});

/** Writes one mail in a transaction of its own and answers its row's id. */
async function write(payload: MailPayload, accountId: string | null = null): Promise<string> {
  const db = await database();
  await db.transaction((tx) => writeMail(tx, payload, accountId));
  return idOf(payload);
}

async function idOf({ email }: MailPayload): Promise<string> {
  const [row] = await (await database())
    .select({ id: mails.id })
    .from(mails)
    .where(eq(mails.recipient, email))
    .orderBy(desc(mails.createdAt));
  return row?.id ?? "";
}

async function until(id: string, done: (mail: NonNullable<Awaited<ReturnType<typeof findMail>>>) => boolean) {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await pause(25)) {
    const mail = await findMail(id);
    if (mail && done(mail)) return mail;
  }
  throw new Error(`Mail ${id} did not get there in time: ${JSON.stringify(await findMail(id))}`);
}

const isSettled = ({ status }: { status: string }) => status !== "waiting";

describe("a mail in a transaction", () => {
  test("that is rolled back leaves neither row nor job", async () => {
    const payload = invitation();
    const db = await database();
    const undone = db.transaction(async (tx) => {
      await writeMail(tx, payload, null);
      const jobs = await tx.execute(sql`select 1 from pgboss.job where name = 'mails' and state = 'created'`);
      expect(jobs).toHaveLength(1);
      throw new Error("undone");
    });
    await expect(undone).rejects.toThrow("undone");
    expect(await idOf(payload)).toBe("");
    expect(await db.execute(sql`select 1 from pgboss.job where name = 'mails'`)).toHaveLength(0);
  });

  test("that commits leaves within 2 seconds, exactly once", async () => {
    const payload = invitation();
    const began = performance.now();
    const id = await write(payload);
    const mail = await service.waitFor(payload.email, /invitation/);
    expect(performance.now() - began).toBeLessThan(2000);
    expect(mail.idempotencyKey).toBe(id);
    expect(mail.text).toContain("abcde-fghjk-mnpqr-stuvw");
    await until(id, isSettled);
    expect(service.tries.filter((key) => key === id)).toHaveLength(1);
  });

  test("with twenty more leaves within 2 seconds, too", async () => {
    const batch = Array.from({ length: 20 }, invitation);
    const db = await database();
    await db.transaction(async (tx) => {
      for (const payload of batch) await writeMail(tx, payload, null);
    });
    const began = performance.now();
    await Promise.all(batch.map(({ email }) => service.waitFor(email)));
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe("a mail's row", () => {
  test("holds no word of it in clear, and none at all once it was accepted", async () => {
    service.answer("fail");
    const id = await write(invitation());
    const [row] = await (await database()).select().from(mails).where(eq(mails.id, id));
    expect(row?.payload).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain("abcde");
    expect((await findMail(id))?.payload?.mail).toEqual(invitation().mail);
    service.answer("accept");
    expect(await until(id, isSettled)).toMatchObject({ status: "accepted", payload: null, failure: null, settledAt: expect.any(Date) });
  });

  test("says why the mail service refused, for good", async () => {
    service.answer("refuse");
    const id = await write(invitation());
    const mail = await until(id, isSettled);
    expect(mail).toMatchObject({ status: "failed", payload: null });
    expect(mail.failure).toBe("Resend 422: Invalid `to` field. The address does not exist.");
    await settleMail(id, "accepted", null, false);
    expect((await findMail(id))?.status).toBe("failed");
  });

  test("says that it failed after the last of its tries, and is counted so", async () => {
    service.answer("fail");
    const refused = async () => (await metrics.mails.get()).values.find(({ labels }) => labels.outcome === "refused")?.value ?? 0;
    const [payload, before] = [invitation(), await refused()];
    await (await database()).transaction(async (tx) => {
      await writeMail(tx, payload, null);
      await tx.execute(sql`update pgboss.job set retry_limit = 0 where name = 'mails' and state = 'created'`);
    });
    const mail = await until(await idOf(payload), isSettled);
    expect(mail).toMatchObject({ status: "failed", failure: "Resend 500: An unexpected error occurred." });
    expect(await refused()).toBe(before + 1);
  });

  test("says why it waits while the mail service fails, and the mail leaves once when it recovers", async () => {
    service.answer("fail");
    const payload = invitation();
    const id = await write(payload);
    const waiting = await until(id, ({ failure }) => failure !== null);
    expect(waiting).toMatchObject({ status: "waiting", failure: "Resend 500: An unexpected error occurred." });
    service.answer("accept");
    await until(id, isSettled);
    expect(service.mails.filter(({ to }) => to === payload.email)).toHaveLength(1);
    expect(service.tries.filter((key) => key === id).length).toBeGreaterThan(1);
  });

  test("speaks the language of its reader's account", async () => {
    const [account, occasion] = [somebody({ language: "de" }), anOccasion({ now: new Date(), language: "fr" })];
    await createAccount({ account, events: [{ type: "password-changed" }], mails: [{ kind: "password-changed" }], reply: true }, occasion);
    expect((await findAccount(account.id))?.language).toBe("de");
    expect((await service.waitFor(account.email)).subject).toBe("Ihr Passwort für Gatehouse wurde geändert");
  });

  test("that was refused needs attention for 30 days, or until the same is written to that person once more", async () => {
    const [accountId, at, day] = [randomUUID(), new Date(), 86_400_000];
    const undelivered = async (after: number) => (await listUndelivered(new Date(at.getTime() + after))).map(({ id }) => id);
    const refused = await write({ ...invitation(), email: `${randomUUID()}@refused.example`, at }, accountId);
    await expect.poll(() => undelivered(0)).toContain(refused);
    expect([await undelivered(29 * day), await undelivered(31 * day)]).toEqual([expect.arrayContaining([refused]), []]);
    await write({ ...invitation(), mail: { kind: "password-changed" }, at: new Date(at.getTime() + 1000) }, accountId);
    expect(await undelivered(0)).toContain(refused);
    await write({ ...invitation(), at: new Date(at.getTime() + 1000) }, randomUUID());
    expect(await undelivered(0)).toContain(refused);
    await write({ ...invitation(), at: new Date(at.getTime() + 1000) }, accountId);
    expect(await undelivered(0)).not.toContain(refused);
  });

  test("is listed with its account, newest first, and in the outbox", async () => {
    const accountId = randomUUID();
    const [older, newer] = [
      invitation(),
      { ...invitation(), at: new Date(Date.now() + 1000), mail: { kind: "password-changed" } as const },
    ];
    const [first, second] = [await write(older, accountId), await write(newer, accountId)];
    expect((await listMailsOf(accountId)).map(({ id }) => id)).toEqual([second, first]);
    expect((await listOutbox())[0]).toMatchObject({ id: second, recipient: newer.email, kind: "password-changed" });
  });
});
