import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAtOnce, BUSY_SECONDS } from "@/lib/answer";
import { cookieIn } from "@/lib/cookies";
import { languageOf } from "@/lib/domain/language";
import { networkOf } from "@/lib/domain/network";
import { messages, refusalIn } from "@/lib/messages";
import { metrics } from "@/lib/metrics";
import { isBeforePortal } from "@/lib/paths";

/** As many forms as are answered within some seconds: nearly each of them waits for a hash. */
const MOST = 50;
/** Places beyond those, for networks that hold few: no single one can keep all others out. */
const [RESERVE, FEW] = [50, 5];

type Form = { request: IncomingMessage; response: ServerResponse; network: string };
const forms = new Set<Form>();

/** One of which only a part came does not wait, nor one that was answered and is not read, or whoever leaves it so would keep others out. */
const isWaiting = ({ request, response }: Form) => request.complete && !response.writableEnded && !request.socket.destroyed;

/**
 * Takes what is not a form before the door; of these as many as one process can see to at a time. One more is answered with 503 and words, at once,
 * before anything else is done for it.
 */
export function admitToDoor(request: IncomingMessage, response: ServerResponse): boolean {
  const [path = "/"] = (request.url ?? "/").split("?");
  if (request.method !== "POST" || path.startsWith("/api/") || !isBeforePortal(path)) return true;
  const network = networkOf(String(request.headers["x-client-address"]));
  const waiting = [...forms].filter(isWaiting);
  const own = waiting.filter((form) => form.network === network).length;
  if (waiting.length >= (own < FEW ? MOST + RESERVE : MOST)) {
    refuse(request, response);
    return false;
  }
  const form = { request, response, network };
  forms.add(form);
  response.once("close", () => forms.delete(form));
  return true;
}

function refuse({ headers }: IncomingMessage, response: ServerResponse): void {
  metrics.hashRefused.inc();
  const words = messages[languageOf(cookieIn(headers, "language"), headers["accept-language"])];
  answerAtOnce(response, 503, refusalIn(words, { code: "busy" }), { "retry-after": String(BUSY_SECONDS) });
}
