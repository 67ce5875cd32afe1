import { createServer, type Socket } from "node:net";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { type MailService, type Mode, nextMode, type ReceivedMail } from "./mail-service";

type Desk = { mode: Mode; modes: Map<string, Mode[]>; mails: ReceivedMail[] };

/**
 * A stand-in of an SMTP server, with the faults of the one of Resend. refuse: 550. fail: 451. rate-limit: 450. gateway: 554 instead of
 * a greeting. wrong-key: 535. hang, cut and slow: once it has the whole mail.
 */
export async function startSmtpService(): Promise<Pick<MailService, "url" | "mails" | "answer" | "answerTo" | "stop">> {
  const desk: Desk = { mode: "accept", modes: new Map(), mails: [] };
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.on("error", () => {}).on("close", () => open.delete(socket)));
    void talk(desk, socket).catch(() => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const place = server.address();
  return {
    url: `smtp://gate:s3cret@127.0.0.1:${typeof place === "object" && place ? place.port : 0}`,
    mails: desk.mails,
    answer: (mode) => {
      desk.mode = mode;
    },
    answerTo: (to, ...modes) => {
      desk.modes.set(to, modes);
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const RECIPIENT: Partial<Record<Mode, string>> = {
  refuse: "550 No such mailbox",
  fail: "451 Try later",
  "rate-limit": "450 Too many mails",
};

async function talk(desk: Desk, socket: Socket) {
  const say = (line: string) => socket.write(`${line}\r\n`);
  if (desk.mode === "gateway") return socket.end("554 No mail here\r\n");
  say("220 stand-in");
  let [to, mode]: [string, Mode] = ["", desk.mode];
  const lines = createInterface(socket)[Symbol.asyncIterator]();
  for await (const line of lines) {
    if (line === "DATA") {
      say("354 Go on");
      await take(desk, { to, mode, text: await readText(lines) }, socket);
      continue;
    }
    const recipient = /^RCPT TO:<(.*)>/.exec(line)?.[1];
    if (recipient) [to, mode] = [recipient, nextMode(desk, recipient)];
    say(replyTo(line, mode));
  }
}

async function readText(lines: AsyncIterator<string>): Promise<string> {
  let text = "";
  for (let line = await lines.next(); !line.done && line.value !== "."; line = await lines.next()) text += `${line.value}\n`;
  return text;
}

function replyTo(line: string, mode: Mode): string {
  if (line.startsWith("EHLO")) return "250-stand-in\r\n250 AUTH PLAIN";
  if (line.startsWith("AUTH")) return mode === "wrong-key" ? "535 Wrong password" : "235 Welcome";
  if (line.startsWith("RCPT")) return RECIPIENT[mode] ?? "250 OK";
  return line === "QUIT" ? "221 Bye" : "250 OK";
}

async function take({ mails }: Desk, { to, mode, text }: { to: string; mode: Mode; text: string }, socket: Socket) {
  if (mode === "hang") return;
  mails.push({ to, subject: "", html: "", text, idempotencyKey: /^Message-ID: <(.*)@/m.exec(text)?.[1] ?? "" });
  if (mode === "cut") return socket.destroy();
  if (mode === "slow") await pause(2000);
  socket.write("250 Taken\r\n");
}
