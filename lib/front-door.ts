import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { env } from "@/lib/env";

/** Headers that a visitor could lie with; only what this file sets is believed further in. */
const HEARSAY = ["forwarded", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "x-real-ip", "x-middleware-subrequest"];

/**
 * Rewrites the headers of every request before Next sees it: the host is that of `APP_URL`, whatever was sent (requirement D7), and
 * the client's address comes from the connection or from the trusted proxies, never from the client (requirement D8).
 */
export function guardHeaders(): void {
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = clientAddress(request.headers["x-forwarded-for"], request.socket.remoteAddress, env().trustedProxies);
    for (const name of HEARSAY) delete request.headers[name];
    Object.assign(request.headers, trustedHeaders(address));
  });
}

function trustedHeaders(address: string): IncomingHttpHeaders {
  const { host, protocol } = env().appUrl;
  return {
    host,
    "x-forwarded-host": host,
    "x-forwarded-proto": protocol.slice(0, -1),
    "x-forwarded-for": address,
    "x-client-address": address,
  };
}

/**
 * Whom a request came from: the connection's own address, or, behind `hops` proxies, the entry that the outermost of them added.
 * A chain that is too short or holds no address gives "unknown": one shared answer, never a check left out.
 */
export function clientAddress(forwarded: string | string[] | undefined, peer: string | undefined, hops: number): string {
  const chain = [
    ...String(forwarded ?? "")
      .split(",")
      .filter(Boolean),
    peer ?? "",
  ];
  const address = (chain.at(-1 - hops) ?? "").trim().replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(address) ? address : "unknown";
}
