import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type ReceivedMail = { to: string; subject: string; html: string; text: string; idempotencyKey: string };

/**
 * accept: 200. refuse: 422, and so for every mail to somebody @refused.example. fail: 500. hang: never answers. rate-limit: 429.
 * wrong-key: 401. gateway: 502 with a page. cut: takes the mail, and hangs up in the middle of the answer. slow: 200 after 2 seconds.
 * redirect: 307, to where it was asked.
 */
export type Mode = "accept" | "refuse" | "fail" | "hang" | "rate-limit" | "wrong-key" | "gateway" | "cut" | "slow" | "redirect";

export type MailService = {
  /** For `RESEND_BASE_URL`. */
  url: string;
  /** What was accepted, oldest first. */
  mails: ReceivedMail[];
  /** The idempotency key of every request, whatever its answer. */
  tries: string[];
  /** How it answers from now on. */
  answer: (mode: Mode) => void;
  /** How it answers the tries of mails to somebody, one after the other; the last one stays. */
  answerTo: (to: string, ...modes: Mode[]) => void;
  /** The newest mail to somebody, within 10 seconds. Throws when none came. */
  waitFor: (to: string, subject?: RegExp) => Promise<ReceivedMail>;
  stop: () => Promise<void>;
};

type Desk = { mode: Mode; modes: Map<string, Mode[]>; mails: ReceivedMail[]; tries: string[]; ids: Map<string, string> };

/**
 * A stand-in of Resend's HTTP API. Other processes look at it with `GET /mails?to=address` and set its answer with `POST /answer`
 * (`{"mode": "fail"}`). Port 0 takes a free one.
 */
export async function startMailService(port = 0): Promise<MailService> {
  const desk: Desk = { mode: "accept", modes: new Map(), mails: [], tries: [], ids: new Map() };
  const server = createServer((request, response) => void route(desk, request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: desk.mails,
    tries: desk.tries,
    answer: (mode) => {
      desk.mode = mode;
    },
    answerTo: (to, ...modes) => {
      desk.modes.set(to, modes);
    },
    waitFor: (to, subject) => waitFor(desk, to, subject),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function route(desk: Desk, request: IncomingMessage, response: ServerResponse) {
  const body = await read(request);
  const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
  switch (`${request.method} ${pathname}`) {
    case "GET /mails":
      return reply(
        response,
        200,
        desk.mails.filter(({ to }) => to.includes(searchParams.get("to") ?? "")),
      );
    case "POST /answer":
      desk.mode = (JSON.parse(body) as { mode: Mode }).mode;
      return reply(response, 200, { mode: desk.mode });
    case "POST /emails":
      return take(desk, request, body, response);
    default:
      return reply(response, 404, { statusCode: 404, name: "not_found", message: "The requested endpoint does not exist." });
  }
}

const faults = {
  refuse: { statusCode: 422, name: "validation_error", message: "Invalid `to` field. The address does not exist." },
  fail: { statusCode: 500, name: "application_error", message: "An unexpected error occurred." },
  "rate-limit": { statusCode: 429, name: "rate_limit_exceeded", message: "Too many requests." },
  "wrong-key": { statusCode: 401, name: "restricted_api_key", message: "This API key is restricted." },
};

async function take(desk: Desk, request: IncomingMessage, body: string, response: ServerResponse) {
  const key = String(request.headers["idempotency-key"] ?? randomUUID());
  desk.tries.push(key);
  const to = recipientOf(body);
  const mode = to.endsWith("@refused.example") ? "refuse" : nextMode(desk, to);
  if (mode === "hang") return undefined;
  if (!request.headers.authorization?.startsWith("Bearer ")) {
    return reply(response, 401, { statusCode: 401, name: "missing_api_key", message: "Missing API key in the authorization header." });
  }
  if (mode === "redirect") return response.writeHead(307, { location: "/emails" }).end();
  if (mode in faults) return reply(response, faults[mode as keyof typeof faults].statusCode, faults[mode as keyof typeof faults]);
  if (mode === "gateway") return response.writeHead(502, { "content-type": "text/html" }).end("<h1>502 Bad Gateway</h1>");
  if (!desk.ids.has(key)) keep(desk, key, body);
  if (mode === "cut") return response.writeHead(200, { "content-length": 99 }).write('{"id":', () => response.destroy());
  if (mode === "slow") await pause(2000);
  return reply(response, 200, { id: desk.ids.get(key) });
}

/** How the next try of a mail to somebody is answered. */
export function nextMode({ mode, modes }: Pick<Desk, "mode" | "modes">, to: string): Mode {
  const own = modes.get(to) ?? [];
  return (own.length > 1 ? own.shift() : own[0]) ?? mode;
}

const recipientOf = (body: string) => [(JSON.parse(body) as { to: string | string[] }).to].flat().join(", ");

function keep(desk: Desk, idempotencyKey: string, body: string): void {
  const { subject, html, text } = JSON.parse(body) as Omit<ReceivedMail, "to">;
  desk.mails.push({ to: recipientOf(body), subject, html, text, idempotencyKey });
  desk.ids.set(idempotencyKey, randomUUID());
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

function reply(response: ServerResponse, status: number, body: unknown) {
  const headers = { "content-type": "application/json", ...(status === 429 && { "retry-after": "1" }) };
  return response.writeHead(status, headers).end(JSON.stringify(body));
}

async function waitFor({ mails }: Desk, to: string, subject = /./): Promise<ReceivedMail> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const found = mails.findLast((mail) => mail.to === to && subject.test(mail.subject));
    if (found) return found;
    await pause(20);
  }
  throw new Error(
    `No mail to ${to} with a subject like ${subject}; there are: ${mails.map((mail) => `${mail.to} "${mail.subject}"`).join(", ")}`,
  );
}
