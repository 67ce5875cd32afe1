import "server-only";
import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { isIPv4, isIPv6 } from "node:net";
import { env } from "@/lib/env";
import { beginRequest } from "@/lib/server/log";
import { metrics } from "@/lib/server/metrics";
import { keepAnswer, leadOnByGet, REQUEST_ID } from "./answer";
import { contentPolicy, protections } from "./protections";

/** Headers that a visitor could lie with; only what this file sets is believed further in. */
const SPOOFABLE = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip", "x-middleware-subrequest"];

/**
 * Rewrites the headers of a request before Next sees it: the host is that of `APP_URL`, whatever was sent (requirement D7), and
 * the client's address comes from the connection or from the trusted proxies, never from the client (requirement D8). The answer gets
 * the protecting headers, and a nonce for its scripts that Next reads from the request.
 */
export function guardHeaders({ request, response }: { request: IncomingMessage; response: ServerResponse }): void {
  const trusted = trustedHeaders(request);
  for (const name of SPOOFABLE) delete request.headers[name];
  const id = keepAnswer(response);
  if (request.method === "POST") leadOnByGet(response);
  const { pathname, search } = addressOf(request);
  const path = pathname + search;
  // The whole address may be named (RFC 9112, 3.2.2); Next would lead there again and again.
  if (!request.url?.startsWith("/")) request.url = path;
  const policy = contentPolicy(pathname, randomUUID().replaceAll("-", ""));
  Object.assign(request.headers, trusted, { [REQUEST_ID]: id, "content-security-policy": policy, "x-path": path });
  response.setHeaders(new Map(Object.entries(protections(policy))));
  beginRequest(id);
  const answered = metrics.requests.startTimer();
  response.once("close", () => answered({ method: knownMethod(request.method), status: response.statusCode }));
}

/** Where a request leads, as Next reads it, with dots resolved; without what the fetches of Next's own scripts add to what is asked there. */
export function addressOf({ url = "/" }: IncomingMessage): { pathname: string; search: string } {
  const address = URL.parse(url, "http://portal.invalid");
  address?.searchParams.delete("_rsc");
  return address ?? { pathname: "/", search: "" };
}

/** A visitor may send any word as its method; each would be a series of its own. */
const knownMethod = (method = "") => (["GET", "HEAD", "POST"].includes(method) ? method : "other");

function trustedHeaders({ headers, socket }: IncomingMessage): IncomingHttpHeaders {
  const { host, protocol } = env().appUrl;
  const address = clientAddress(headers["x-forwarded-for"], socket.remoteAddress, env().trustedProxies);
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    "x-forwarded-for": address,
    "x-client-address": address,
    "x-asked-host": headers.host ?? "",
  };
}

/**
 * Whom a request came from: the connection's own address, or, behind `hops` proxies, the entry that the outermost of them added.
 * A chain that is too short or holds no address gives "unknown": one shared answer, never a check left out.
 */
export function clientAddress(forwarded: string | string[] | undefined, peer: string | undefined, hops: number): string {
  const chain = [...String(forwarded ?? "").split(","), peer ?? ""];
  const address = (chain.at(-1 - hops) ?? "").trim();
  if (isIPv4(address)) return address;
  return isIPv6(address) ? canonical(address) : "unknown";
}

/** One spelling for each IPv6 address, and the IPv4 one for an address that only wraps one. */
function canonical(address: string): string {
  const short = URL.parse(`http://[${address}]`)?.hostname.slice(1, -1) ?? "unknown";
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short) ?? [];
  if (!high || !low) return short;
  return Buffer.from(high.padStart(4, "0") + low.padStart(4, "0"), "hex").join(".");
}
