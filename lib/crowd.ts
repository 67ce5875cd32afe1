import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { networkOf } from "@/lib/domain/network";
import { addressOf } from "@/lib/front-door";
import { isBeforePortal } from "@/lib/paths";

/** As many forms as are answered within some seconds: nearly each of them waits for a hash. */
const MOST = 50;
/** Places beyond those, for networks that hold few: no single one can keep all others out. */
const [RESERVE, FEW] = [50, 5];

/** Forms of one network, also behind the door, and also such as came in part: held back and finished at once they would be a crowd of their own. */
const MOST_OF_ONE = 100;

type Form = { request: IncomingMessage; response: ServerResponse; network: string; isBefore: boolean };
const forms = new Set<Form>();

/** Neither a form that came in part, nor an answer that nobody reads: whoever leaves it so would keep others out. */
const isWaiting = ({ request, response, isBefore }: Form) =>
  isBefore && request.complete && !response.writableEnded && !request.socket.destroyed;

/** Whether there is a place for this request, which takes it: for as many forms before the door as one process can see to at a time, and for all else. */
export function takePlace(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname } = addressOf(request);
  if (request.method !== "POST" || pathname.startsWith("/api/")) return true;
  const network = networkOf(String(request.headers["x-client-address"]));
  const own = [...forms].filter((form) => form.network === network);
  if (own.length >= MOST_OF_ONE) return false;
  const form = { request, response, network, isBefore: isBeforePortal(pathname) };
  const most = own.filter(isWaiting).length < FEW ? MOST + RESERVE : MOST;
  if (form.isBefore && [...forms].filter(isWaiting).length >= most) return false;
  forms.add(form);
  response.once("close", () => forms.delete(form));
  return true;
}
