import "server-only";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { headers } from "next/headers";
import type { Refusal } from "@/lib/domain/refusal";
import { newReadableSecret } from "@/lib/secrets";
import { metrics } from "@/lib/server/metrics";
import { oncePerProcess } from "@/lib/server/once";

/** The answers under way, by their requests' ids. */
const answers = oncePerProcess("answers", () => new Map<string, ServerResponse>());

/** The header that carries a request's id inwards, which is its support code. */
export const REQUEST_ID = "x-request-id";

/** Seconds after which somebody who found everything busy is asked to come back. */
export const BUSY_SECONDS = 5;

/** Answers with these words alone, before anything else is done for whoever asked. A form that scripts sent shows them (components/action-answer.ts). */
export function answerAtOnce(response: ServerResponse, status: number, said: string, more: OutgoingHttpHeaders = {}): void {
  const isAction = "next-action" in response.req.headers;
  // Next hands on to the form what is exactly this type.
  const type = isAction ? "text/plain" : "text/plain; charset=utf-8";
  response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...more });
  response.end(isAction ? JSON.stringify({ said }) : said);
}

/** Keeps the answer to a request for `answerWith` until it is sent or given up. The reply is the request's id. */
export function keepAnswer(response: ServerResponse): string {
  const id = newReadableSecret(2, 4);
  answers.set(id, response);
  response.once("close", () => answers.delete(id));
  return id;
}

/** Gives the answer to this request a status and perhaps a `Retry-After`, in seconds; Next leaves a page or an action no way to either. */
export async function answerWith(status: number, retryAfter?: number): Promise<void> {
  const response = answers.get((await headers()).get(REQUEST_ID) ?? "");
  if (!response || response.headersSent) return;
  response.statusCode = status;
  if (retryAfter !== undefined) response.setHeader("retry-after", retryAfter);
}

/**
 * Makes each 307 of this answer a 303: a page that leads on after its form was sent would have the browser send what was typed there once more
 * (RFC 9110, 15.4.8).
 */
export const leadOnByGet = (response: ServerResponse) => changeStatus(response, (status) => (status === 307 ? 303 : status));

/** Says 503 to whoever waits for the answer to this request, whatever Next makes of it: to Next every failed page is a 500. */
export function sayUnavailable(requestId: string): void {
  const response = answers.get(requestId);
  if (!response || response.headersSent) return;
  changeStatus(response, () => {
    response.setHeader("retry-after", BUSY_SECONDS);
    return 503;
  });
}

type WriteHead = (status: number, ...rest: unknown[]) => ServerResponse;

/** Has the status of this answer changed at the last moment, when its head is written. */
function changeStatus(response: ServerResponse, change: (status: number) => number): void {
  const write = response.writeHead.bind(response) as WriteHead;
  response.writeHead = (status: number, ...rest: unknown[]) => write(change(status), ...rest);
}

/** A refusal that time alone mends says so to programs, too; every other one stays a plain answer with status 200. */
export async function tellToWait({ code, about = 0 }: Refusal): Promise<void> {
  if (code === "too-many-tries") await answerWith(429, about);
  if (code !== "busy") return;
  metrics.hashRefused.inc();
  await answerWith(503, BUSY_SECONDS);
}
