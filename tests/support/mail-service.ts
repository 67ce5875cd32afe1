import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export type ReceivedMail = { to: string; subject: string; html: string; text: string; idempotencyKey: string };

/** accept: 200. refuse: 422, and so for every mail to somebody @refused.example. fail: 500. hang: never answers. rate-limit: 429. redirect: 307. */
export type Mode = "accept" | "refuse" | "fail" | "hang" | "rate-limit" | { redirect: string };

export type MailService = {
  /** For `RESEND_BASE_URL`. */
  url: string;
  /** What was accepted, oldest first. */
  mails: ReceivedMail[];
  /** The idempotency key of every request, whatever its answer. */
  tries: string[];
  /** How it answers from now on. */
  answer: (mode: Mode) => void;
  /** The newest mail to somebody, within 10 seconds. Throws when none came. */
  waitFor: (to: string, subject?: RegExp) => Promise<ReceivedMail>;
  stop: () => Promise<void>;
};

type Desk = { mode: Mode; mails: ReceivedMail[]; tries: string[]; ids: Map<string, string> };

/**
 * A stand-in of Resend's HTTP API. Other processes look at it with `GET /mails?to=address` and set its answer with `POST /answer`
 * (`{"mode": "fail"}`). Port 0 takes a free one.
 */
export async function startMailService(port = 0): Promise<MailService> {
  const desk: Desk = { mode: "accept", mails: [], tries: [], ids: new Map() };
  const server = createServer((request, response) => void route(desk, request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails: desk.mails,
    tries: desk.tries,
    answer: (mode) => {
      desk.mode = mode;
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
};

function take(desk: Desk, request: IncomingMessage, body: string, response: ServerResponse) {
  const key = String(request.headers["idempotency-key"] ?? randomUUID());
  desk.tries.push(key);
  if (desk.mode === "hang") return undefined;
  if (!request.headers.authorization?.startsWith("Bearer ")) {
    return reply(response, 401, { statusCode: 401, name: "missing_api_key", message: "Missing API key in the authorization header." });
  }
  if (typeof desk.mode === "object") return response.writeHead(307, { location: desk.mode.redirect }).end();
  const mode = body.includes("@refused.example") ? "refuse" : desk.mode;
  if (mode !== "accept") return reply(response, faults[mode].statusCode, faults[mode]);
  const known = desk.ids.get(key);
  if (!known) keep(desk, key, body);
  return reply(response, 200, { id: desk.ids.get(key) });
}

function keep(desk: Desk, idempotencyKey: string, body: string): void {
  const { to, subject, html, text } = JSON.parse(body) as { to: string | string[]; subject: string; html: string; text: string };
  desk.mails.push({ to: [to].flat().join(", "), subject, html, text, idempotencyKey });
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
