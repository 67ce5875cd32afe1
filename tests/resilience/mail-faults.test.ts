import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { sql } from "drizzle-orm";
import type { PgBoss } from "pg-boss";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { NeedsAttention } from "@/app/(portal)/needs-attention";
import { Mails } from "@/app/(portal)/users/[id]/history";
import { ReaderProvider } from "@/components/words";
import type { Mail } from "@/lib/domain/mail";
import { env, type MailTransport } from "@/lib/env";
import { invitePerson } from "@/lib/invitations/invite-person";
import { TIME_LIMIT } from "@/lib/mail/delivery";
import { startPostOffice } from "@/lib/mail/post-office";
import { en } from "@/lib/messages/en";
import { findAccountByEmail } from "@/lib/store/accounts";
import { newBoss } from "@/lib/store/boss";
import { database } from "@/lib/store/client";
import { listMailsOf, writeMail } from "@/lib/store/mails";
import { stopQueue } from "@/lib/store/queue";
import { anOccasion } from "@/tests/support/accounts";
import { lay } from "@/tests/support/cable";
import { freshDatabase } from "@/tests/support/database";
import { type MailService, type Mode, startMailService } from "@/tests/support/mail-service";
import { startSmtpService } from "@/tests/support/smtp-service";

// The pages are drawn without a request; its reader chose no language.
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));

const reader = { language: "en", t: en.client, portal: { name: "Gatehouse", hasLogo: false } } as const;
const drawn = (children: ReactNode) => renderToStaticMarkup(createElement(ReaderProvider, { reader, children }));

const isFull = import.meta.env.MODE === "full";
const soon = { timeout: 25_000, interval: 25 };

let boss: PgBoss;
let leave = async () => {};
beforeAll(async () => {
  leave = await freshDatabase();
  boss = await (await newBoss({ monitorIntervalSeconds: 1, superviseIntervalSeconds: 1 })).start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await leave();
});

type Job = { job: string; state: string; tries: number; pause: number };

const mailsOf = async (email: string) => listMailsOf((await findAccountByEmail(email))?.id ?? "");

/** The queue's view of a mail; `pause` is the seconds until its next try. */
async function jobOf(id: string): Promise<Job | undefined> {
  const [job] = await (await database()).execute<Job>(sql`select id as job, state, retry_count as tries,
    extract(epoch from start_after - now())::float8 as pause from pgboss.job where data->>'mailId' = ${id}`);
  return job;
}

/** The pause after the try of this number, from 0, once that has failed. */
async function pauseAfter(id: string, tries: number): Promise<number> {
  const failed = await vi.waitFor(async () => {
    const job = await jobOf(id);
    expect(job).toMatchObject({ state: "retry", tries });
    return job;
  }, soon);
  return failed?.pause ?? 0;
}

/** The queue is done with the mail after its first try. */
const endedAtOnce = (id: string) => vi.waitFor(async () => expect(await jobOf(id)).toMatchObject({ state: "completed", tries: 0 }), soon);

/** As if the pause ended in so many minutes. */
const pauseFor = async (id: string, minutes: number) =>
  boss.update({ name: "mails", options: { id: (await jobOf(id))?.job ?? "", startAfter: new Date(Date.now() + minutes * 60_000) } });
const hurry = (id: string) => pauseFor(id, 0);

/** Invites somebody, as an admin does, and is answered at once whatever the mail service does. */
async function inviteSomebody(email = `${randomUUID()}@example.com`) {
  const began = performance.now();
  expect(await invitePerson({ email, name: "Ana", role: "staff", twoFactor: false }, anOccasion({ now: new Date() }))).toBe(true);
  expect(performance.now() - began).toBeLessThan(TIME_LIMIT);
  return { email, id: (await mailsOf(email))[0]?.id ?? "" };
}

const settled = (email: string) =>
  vi.waitFor(async () => {
    const [newest] = await mailsOf(email);
    expect(newest?.settledAt).toBeInstanceOf(Date);
    return newest;
  }, soon);

/** Writes a mail to somebody who has an account. */
async function write(email: string, mail: Mail): Promise<string> {
  const account = await findAccountByEmail(email);
  await (await database()).transaction((tx) =>
    writeMail(tx, { mail, name: "Ana", email, at: new Date(), address: "", userAgent: "" }, account?.id ?? null),
  );
  return (await mailsOf(email))[0]?.id ?? "";
}

type Service = Pick<MailService, "mails" | "answer" | "answerTo" | "stop">;

/** The stand-in of this kind behind a cable, and the settings that lead there. */
async function startService(by: MailTransport["by"]) {
  const service = by === "resend" ? await startMailService() : await startSmtpService();
  const cable = await lay(service.url);
  process.env["RESEND_BASE_URL"] = cable.address.replace(/\/$/, "");
  env().mail = by === "resend" ? { by, key: "re_test" } : { by: "smtp", url: cable.address };
  return { service, cable };
}

describe.each(["resend", "smtp"] as const)("mails by %s", (by) => {
  let service: Service;
  let cable: Awaited<ReturnType<typeof lay>>;
  const keysTo = (email: string) => service.mails.filter(({ to }) => to === email).map(({ idempotencyKey }) => idempotencyKey);

  beforeAll(async () => {
    ({ service, cable } = await startService(by));
    await startPostOffice();
  });

  afterAll(async () => {
    await stopQueue();
    await cable.cut();
    await service.stop();
  });

  describe.concurrent("wait with the reason while the service fails, later each time, and leave once when it is back", () => {
    const fails: [Mode, RegExp][] = [
      ["fail", /Resend 500|451/],
      ["rate-limit", /Resend 429|450/],
      ["cut", /No answer|closed|hang up/],
    ];

    test.each(fails.filter(([mode]) => isFull || mode === "cut"))(
      "%s: two tries in vain, whose pauses grow and are drawn by lot",
      async (mode, why) => {
        const email = `${randomUUID()}@example.com`;
        service.answerTo(email, mode);
        const { id } = await inviteSomebody(email);
        const first = await pauseAfter(id, 0);
        expect((await mailsOf(email))[0]).toMatchObject({ status: "waiting", failure: expect.stringMatching(why), settledAt: null });
        await hurry(id);
        const second = await pauseAfter(id, 1);
        service.answerTo(email, "accept");
        await hurry(id);
        expect(await settled(email)).toMatchObject({ status: "accepted", failure: null });
        expect([first > 1 && first <= 4, second > 3 && second <= 8]).toEqual([true, true]);
        // Half an answer by SMTP, which knows no idempotency: the service took it and did not say so. It comes again, as the same message.
        expect(keysTo(email)).toEqual(Array(by === "smtp" && mode === "cut" ? 3 : 1).fill(id));
      },
    );

    // The 10 seconds of each way are in tests/store/mail-transport.test.ts.
    test.runIf(isFull)("hang: given up after 10 seconds, while the mails to others leave", async () => {
      const email = `${randomUUID()}@example.com`;
      service.answerTo(email, "hang");
      const { id } = await inviteSomebody(email);
      const other = await inviteSomebody();
      expect(await settled(other.email)).toMatchObject({ status: "accepted" });
      expect(await jobOf(id)).toMatchObject({ state: "active" });
      await pauseAfter(id, 0);
      service.answerTo(email, "accept");
      expect(await settled(email)).toMatchObject({ status: "accepted" });
      expect(keysTo(email)).toEqual([id]);
    });

    test("slow: waited for, and not sent again", async () => {
      const email = `${randomUUID()}@example.com`;
      service.answerTo(email, "slow");
      const { id } = await inviteSomebody(email);
      expect(await settled(email)).toMatchObject({ status: "accepted" });
      await endedAtOnce(id);
      expect(keysTo(email)).toEqual([id]);
    });

    test("refused for good: not tried again, and shown with the reason on the person's page and to the admins", async () => {
      const email = `${randomUUID()}@example.com`;
      service.answerTo(email, "refuse");
      const { id } = await inviteSomebody(email);
      expect(await settled(email)).toMatchObject({ status: "failed", failure: expect.stringMatching(/422|550/) });
      await endedAtOnce(id);
      const page = drawn(await Mails({ id: (await findAccountByEmail(email))?.id ?? "" }));
      expect(page).toMatch(/invitation<\/span>: failed.*(422|550)/);
      expect(drawn(await NeedsAttention())).toMatch(new RegExp(`${email} was refused.*(422|550)`));
    });
  });

  describe.concurrent("to one person leave in their order", () => {
    test("the newer ones wait for the oldest and follow it at once; another person's overtakes them", async () => {
      const email = `${randomUUID()}@example.com`;
      service.answerTo(email, "fail");
      const { id: oldest } = await inviteSomebody(email);
      await pauseAfter(oldest, 0);
      await pauseFor(oldest, 10);
      service.answerTo(email, "accept");
      const newer = [await write(email, { kind: "two-factor-required" }), await write(email, { kind: "unblocked" })];
      const other = await inviteSomebody();
      await settled(other.email);
      expect(keysTo(email)).toEqual([]);
      await hurry(oldest);
      await settled(email);
      expect(keysTo(email)).toEqual([oldest, ...newer]);
    });

    test("one that is refused for good holds up no other", async () => {
      const email = `${randomUUID()}@example.com`;
      service.answerTo(email, "fail");
      const { id: oldest } = await inviteSomebody(email);
      await pauseAfter(oldest, 0);
      const newer = await write(email, { kind: "unblocked" });
      service.answerTo(email, "refuse", "accept");
      await hurry(oldest);
      await settled(email);
      expect((await mailsOf(email)).map(({ id, status }) => [id, status])).toEqual([
        [newer, "accepted"],
        [oldest, "failed"],
      ]);
      expect(keysTo(email)).toEqual([newer]);
    });
  });

  describe("wait while nobody's mail can leave", () => {
    const outages: [string, () => unknown, () => unknown, RegExp][] = [
      ["no connection", () => cable.cut(), () => cable.mend(), /ECONNREFUSED|No answer/],
      ["a wrong key or password", () => service.answer("wrong-key"), () => service.answer("accept"), /401|535/],
      ["no mail service, but something that answers", () => service.answer("gateway"), () => service.answer("accept"), /502|No answer|554/],
    ];

    test.each(isFull ? outages : outages.slice(0, 1))("%s", async (_what, begin, end, why) => {
      await begin();
      const { email, id } = await inviteSomebody();
      await pauseAfter(id, 0);
      expect((await mailsOf(email))[0]).toMatchObject({ status: "waiting", failure: expect.stringMatching(why) });
      await end();
      await hurry(id);
      expect(await settled(email)).toMatchObject({ status: "accepted" });
      expect(keysTo(email)).toEqual([id]);
    });
  });
});

test("a portal that is killed while it sends: another one sends the mail under the same key, once", async () => {
  const { service, cable } = await startService("resend");
  const email = `${randomUUID()}@example.com`;
  service.answerTo(email, "hang", "accept");
  // Not the whole post office: the letters are not rendered where React is the server's.
  const letter = `{ id, to: "${email}", subject: "", html: "", text: "" }`;
  const run = `import("./lib/store/queue.ts").then(async ({ workMails }) => {
    const { deliver } = await import("./lib/mail/transport.ts");
    await workMails((id) => deliver(${letter}).then(() => "settled"));
  })`;
  const portal = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "-e", run], { stdio: "inherit" });
  onTestFinished(() => void portal.kill("SIGKILL"));
  const { id } = await inviteSomebody(email);
  const tries = (service as MailService).tries;
  await vi.waitFor(() => expect(tries).toContain(id), soon);
  portal.kill("SIGKILL");
  await once(portal, "exit");
  expect(await jobOf(id)).toMatchObject({ state: "active" });
  // As if the minute were over after which another portal takes it for dead.
  await (await database()).execute(sql`update pgboss.job set started_on = started_on - interval '1 minute' where state = 'active'`);
  await pauseAfter(id, 0);
  await startPostOffice();
  await hurry(id);
  expect(await settled(email)).toMatchObject({ status: "accepted" });
  const taken = service.mails.filter(({ to }) => to === email).map(({ idempotencyKey }) => idempotencyKey);
  expect([tries.filter((key) => key === id), taken]).toEqual([[id, id], [id]]);
  await stopQueue();
  await cable.cut();
  await service.stop();
});
