import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieName } from "@/lib/cookies";
import { languageOf } from "@/lib/domain/language";
import { messages, refusalIn } from "@/lib/messages";
import { metrics } from "@/lib/metrics";
import { isBeforePortal } from "@/lib/paths";

/** Seconds after which somebody who found everything busy is asked to come back. */
export const BUSY_SECONDS = 5;

/** As many forms as are answered within some seconds: nearly each of them waits for a hash. */
const MOST = 50;

const waiting = new Set<IncomingMessage>();

/**
 * Refuses a form before the door while as many wait for their answer as one process can see to: with 503 and words, at once, before anything else is
 * done for it. One of which only a part came is not counted, or whoever never sends the rest would keep others out.
 */
export function refuseOneTooMany(request: IncomingMessage, response: ServerResponse): void {
  const [path = "/"] = (request.url ?? "/").split("?");
  if (request.method !== "POST" || path.startsWith("/api/") || !isBeforePortal(path)) return;
  if ([...waiting].filter(({ complete }) => complete).length < MOST) {
    waiting.add(request);
    response.once("close", () => waiting.delete(request));
  } else refuse(request, response);
}

function refuse({ headers }: IncomingMessage, response: ServerResponse): void {
  metrics.hashRefused.inc();
  const chosen = new RegExp(`(?:^|; )${cookieName("language")}=(\\w+)`).exec(headers.cookie ?? "")?.[1];
  const words = refusalIn(messages[languageOf(chosen, headers["accept-language"])], { code: "busy" });
  response.writeHead(503, {
    "retry-after": String(BUSY_SECONDS),
    "content-type": "text/plain; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
  });
  response.end(words);
}
