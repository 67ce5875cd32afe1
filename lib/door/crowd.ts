import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { cookieIn } from "@/lib/cookies";
import { networkOf } from "@/lib/domain/network";
import { isBeforePortal } from "@/lib/paths";
import { addressOf } from "./front-door";

/** As many forms as are answered within some seconds: nearly each of them waits for a hash. */
const MOST = 50;
/** Places beyond those, for networks that hold few: no single one can keep all others out. */
const [RESERVE, FEW] = [50, 5];

/** Forms of one network, behind the door, too, and counting those that came only in part: finished all at once they would be a crowd of their own. */
const MOST_OF_ONE = 100;
/** Milliseconds after which a form that came in part gives its place up to the next one of its network. */
const HELD_BACK = 5000;

type Form = { request: IncomingMessage; response: ServerResponse; network: string; isBefore: boolean; since: number };
const forms = new Set<Form>();

/** Neither a form that came only in part nor an answer that nobody reads takes a place: whoever leaves it so would keep others out. */
const isWaiting = ({ request, response, isBefore }: Form) =>
  isBefore && request.complete && !response.writableEnded && !request.socket.destroyed;

/** Takes a place for this request until it is answered; false when there is none. Only forms need one, and before the door there are few. */
export function takePlace(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = addressOf(request);
  if (request.method !== "POST" || pathname.startsWith("/api/")) return true;
  const network = networkOf(String(request.headers["x-client-address"]));
  const own = [...forms].filter((form) => form.network === network);
  if (own.length >= MOST_OF_ONE && !endHeldBack(own)) return false;
  // Without a session it is a stranger's, as after the end of one, whose page can sign its person in again.
  const isBefore = isBeforePortal(pathname) || cookieIn(request.headers, "sid") === undefined;
  const form = { request, response, network, isBefore, since: performance.now() };
  const most = own.filter(isWaiting).length < FEW ? MOST + RESERVE : MOST;
  if (form.isBefore && [...forms].filter(isWaiting).length >= most) return false;
  forms.add(form);
  response.once("close", () => forms.delete(form));
  return true;
}

/** Ends the oldest one that was held back, if there is any. */
function endHeldBack(own: Form[]): boolean {
  const held = own.find(({ request, since }) => !request.complete && performance.now() - since > HELD_BACK);
  if (!held) return false;
  // At once: it closes some turns later, and until then others would get the same place.
  forms.delete(held);
  held.request.socket.destroy();
  return true;
}
