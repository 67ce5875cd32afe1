import "server-only";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { languageOf } from "@/lib/domain/language";
import type { RefusalCode } from "@/lib/domain/refusal";
import { hasPassed } from "@/lib/domain/time";
import { env } from "@/lib/env";
import { messages, refusalIn } from "@/lib/messages";
import { ownPath } from "@/lib/paths";
import { cookieIn } from "@/lib/request/cookies";
import { hashToken } from "@/lib/secrets";
import { logWarning } from "@/lib/server/log";
import { metrics } from "@/lib/server/metrics";
import { findSession } from "@/lib/store/sessions";
import { answerAtOnce, BUSY_SECONDS } from "./answer";
import { takePlace } from "./crowd";
import { addressOf } from "./front-door";

/** Bytes of a form, and of one that holds a list of people to invite; Next's own limit (next.config.ts) is above both, and would be an error page. */
const MOST_BYTES = { form: 100_000, list: 1_000_000 };

/** Whether Next gets to see a request. One that is too long or malformed, asked of another name of the trial, or one too many at a time is answered here. */
export async function admit(request: IncomingMessage, response: ServerResponse, worked: Promise<void>): Promise<boolean> {
  const { pathname } = addressOf(request);
  // Next itself would answer the first with a failure, and sends the second to itself, from an address that is not the visitor's.
  if (request.method === "TRACE") answerAtOnce(response, 405, "", { allow: "GET, HEAD, POST" });
  else if ("x-action-forwarded" in request.headers) refuse(response, 400, "foreign-form");
  else if (isTooMuch(request, pathname) || (isLong(request) && !(await isSignedIn(request)))) refuse(response, 413, "too-much");
  else if (isElsewhere(request, pathname)) leadToOwnName(request, response);
  else if (!isReadable(request, pathname)) answerAtOnce(response, 400, "");
  else if (isForeign(request, pathname)) refuse(response, 403, "foreign-form");
  else if (takePlace(request, response, worked)) return true;
  else {
    metrics.hashRefused.inc();
    refuse(response, 503, "busy", { "retry-after": String(BUSY_SECONDS) });
  }
  return false;
}

const lengthOf = ({ headers }: IncomingMessage) => Number(headers["content-length"] ?? 0);
const isLong = (request: IncomingMessage) => lengthOf(request) > MOST_BYTES.form;

function isTooMuch(request: IncomingMessage, pathname: string): boolean {
  // Browsers tell how long a form is.
  return "transfer-encoding" in request.headers || lengthOf(request) > MOST_BYTES[pathname.startsWith("/users/invite") ? "list" : "form"];
}

/** Asked before a long form is read: a cookie alone may be made up. While the database is away nobody can tell, and the page says so. */
async function isSignedIn({ headers }: IncomingMessage): Promise<boolean> {
  const token = cookieIn(headers, "sid");
  if (!token) return false;
  try {
    const found = await findSession(hashToken(token));
    return found !== null && !hasPassed(found.session.expires, new Date());
  } catch {
    return true;
  }
}

function isElsewhere({ headers }: IncomingMessage, pathname: string): boolean {
  return env().trial && headers["x-asked-host"] !== env().appUrl.host && !/^\/(?:api|_next\/static)\//.test(pathname);
}

/** An address that Next cannot decode (RFC 3986, 2.1), a form without a boundary (RFC 2046, 5.1.1) and its own page of failures would be failed pages. */
function isReadable({ headers }: IncomingMessage, pathname: string): boolean {
  const type = headers["content-type"] ?? "";
  if (pathname.startsWith("/_global-error") || (/^multipart\//i.test(type) && !/; *boundary=./i.test(type))) return false;
  try {
    return decodeURI(pathname) !== "";
  } catch {
    return false;
  }
}

/** Sent by another page (requirement D17): Next would call it a failure of the portal's. One without an origin each action refuses by itself. */
function isForeign({ method, headers }: IncomingMessage, pathname: string): boolean {
  if (method !== "POST" || pathname.startsWith("/api/")) return false;
  if (headers.origin === undefined || headers.origin === env().appUrl.origin) return false;
  logWarning("foreign-form", { address: headers["x-client-address"] });
  return true;
}

/** Whoever opened the trial as 127.0.0.1 would find that its forms come from elsewhere. Not by a redirect: Next itself asks by that name, without cookies. */
function leadToOwnName({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const own = new URL(ownPath(url), env().appUrl).href;
  answerAtOnce(response, 200, `This portal is at ${own}`, { refresh: `0; url=${own}` });
}

function refuse(response: ServerResponse, status: number, code: RefusalCode, more?: OutgoingHttpHeaders): void {
  const { headers } = response.req;
  const words = messages[languageOf(cookieIn(headers, "language"), headers["accept-language"])];
  answerAtOnce(response, status, refusalIn(words, { code }), more);
}
