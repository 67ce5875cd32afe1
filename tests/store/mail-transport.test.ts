import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendByResend } from "@/lib/mail/resend";
import { sendBySmtp } from "@/lib/mail/smtp";
import { type MailService, startMailService } from "@/tests/support/mail-service";
import { startSmtpService } from "@/tests/support/smtp-service";

describe("the mail service", () => {
  let service: MailService;

  beforeAll(async () => {
    service = await startMailService();
    process.env["RESEND_BASE_URL"] = service.url;
  });

  beforeEach(() => service.answer("accept"));

  afterAll(() => service.stop());

  const mail = () => ({ id: randomUUID(), to: "ana@example.com", subject: "Hello", html: "<p>Hello</p>", text: "Hello" });

  test("takes the same mail once, however often it is offered", async () => {
    const offered = mail();
    for (const _time of [1, 2]) expect(await sendByResend(offered, "gate@example.com", "re_test")).toEqual({ outcome: "accepted" });
    expect(service.mails.filter(({ idempotencyKey }) => idempotencyKey === offered.id)).toHaveLength(1);
  });

  test("that is too busy is asked again, a second later", async () => {
    service.answer("rate-limit");
    const sent = sendByResend(mail(), "gate@example.com", "re_test");
    await pause(200);
    service.answer("accept");
    expect(await sent).toEqual({ outcome: "accepted" });
  });

  test("that never answers, by either way, is given up after 10 seconds", async () => {
    const smtp = await startSmtpService();
    for (const { answer } of [service, smtp]) answer("hang");
    const outcomes = await Promise.all([
      sendByResend(mail(), "gate@example.com", "re_test"),
      sendBySmtp(mail(), "gate@example.com", smtp.url),
    ]);
    expect(outcomes).toEqual([
      { outcome: "retry", why: "No answer: The mail service took too long." },
      { outcome: "retry", why: "Timeout" },
    ]);
    await smtp.stop();
  });

  test("that leads elsewhere is not followed, and the mail waits [ASVS 15.3.2]", async () => {
    service.answer("redirect");
    const offered = mail();
    expect((await sendByResend(offered, "gate@example.com", "re_test")).outcome).toBe("retry");
    expect(service.tries.filter((key) => key === offered.id)).toHaveLength(1);
  });
});

describe("SMTP", () => {
  const mail = { id: randomUUID(), to: "ana@example.com", subject: "Hello", html: "<p>Hello</p>", text: "Hello" };
  const received: string[] = [];
  const answers: Record<string, number> = { "nobody@example.com": 550, "later@example.com": 451 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: ({ address }, _session, done) => {
      const responseCode = answers[address];
      done(responseCode ? Object.assign(new Error("Not this one"), { responseCode }) : null);
    },
    onData: (stream, _session, done) => {
      let text = "";
      stream.on("data", (part: Buffer) => {
        text += part.toString();
      });
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  let url = "";

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`;
  });

  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  test("carries both parts under a Message-ID made from the mail's id", async () => {
    expect(await sendBySmtp(mail, "Gatehouse <gate@example.com>", url)).toEqual({ outcome: "accepted" });
    expect(received[0]).toContain(`Message-ID: <${mail.id}@example.com>`);
    expect(received[0]).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  test("makes a 5xx reply final and a 4xx reply or no connection worth another try", async () => {
    const outcomes = [
      await sendBySmtp({ ...mail, to: "nobody@example.com" }, "gate@example.com", url),
      await sendBySmtp({ ...mail, to: "later@example.com" }, "gate@example.com", url),
      await sendBySmtp(mail, "gate@example.com", "smtp://ana:s3cret@127.0.0.1:1"),
    ];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["refused", "retry", "retry"]);
    expect(JSON.stringify(outcomes)).not.toContain("s3cret");
  });

  test("to another machine is not sent without TLS, whatever the server offers [ASVS 12.3.1]", async () => {
    // The same server by an address that is not known as this machine's own.
    const sent = await sendBySmtp(mail, "gate@example.com", url.replace("127.0.0.1", "0.0.0.0"));
    expect(sent).toEqual({ outcome: "retry", why: expect.stringContaining("TLS") });
  });
});
