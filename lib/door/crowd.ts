import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { headers } from "next/headers";
import { networkOf } from "@/lib/domain/network";
import { isBeforePortal } from "@/lib/paths";
import { cookieIn } from "@/lib/request/cookies";
import { oncePerProcess } from "@/lib/server/once";
import { REQUEST_ID } from "./answer";
import { addressOf } from "./front-door";

/** As many forms as are answered within some seconds: nearly each of them waits for a hash. */
const MOST = 50;
/** Places beyond those, for networks that hold few: no single one can keep all others out. */
const [RESERVE, FEW] = [50, 5];

/** Forms of one network, behind the door, too, and counting those that came only in part: finished all at once they would be a crowd of their own. */
const MOST_OF_ONE = 100;
/** Milliseconds after which a form that came in part, or whose answer is not read, gives its place up to the next one of its network. */
const HELD_BACK = 5000;

/** Milliseconds after which the place of a form whose sender left is free, whatever is still done for it. */
const LONGEST = 30_000;

type Form = { request: IncomingMessage; response: ServerResponse; network: string; isBefore: boolean; since: number };
const forms = oncePerProcess("forms", () => new Set<Form>());

/** A form that came only in part takes no place, nor does one whose answer has begun, read or not: whoever leaves it so would keep others out. */
const isWaiting = ({ request, response, isBefore }: Form) => isBefore && request.complete && !response.headersSent;

/**
 * Takes a place for this request until Next has `worked`; false when there is none. Only forms need one, and before the door there are few. Whoever
 * leaves keeps it so long, too, or for half a minute: the hash that was asked for is made all the same.
 */
export function takePlace(request: IncomingMessage, response: ServerResponse, worked: Promise<void>): boolean {
  const { pathname } = addressOf(request);
  if (request.method !== "POST" || pathname.startsWith("/api/")) return true;
  for (const form of forms) if (form.response.closed && performance.now() - form.since > LONGEST) forms.delete(form);
  const network = networkOf(String(request.headers["x-client-address"]));
  const own = [...forms].filter((form) => form.network === network);
  if (own.length >= MOST_OF_ONE && !endHeldBack(own)) return false;
  // Without a session it is a stranger's, as after the end of one, whose page can sign its person in again.
  const isBefore = isBeforePortal(pathname) || cookieIn(request.headers, "sid") === undefined;
  if (isBefore && !hasRoom(network)) return false;
  const form = { request, response, network, isBefore, since: performance.now() };
  forms.add(form);
  void worked.then(() => forms.delete(form));
  return true;
}

/**
 * For a form that anybody may send to a page behind the door, with a cookie that they made up: false when there is no place among those before the
 * door, where it counts from now on.
 */
export async function joinStrangers(): Promise<boolean> {
  const id = (await headers()).get(REQUEST_ID);
  const form = [...forms].find(({ request }) => request.headers[REQUEST_ID] === id);
  if (!form || form.isBefore) return true;
  form.isBefore = hasRoom(form.network);
  return form.isBefore;
}

function hasRoom(network: string): boolean {
  const waiting = [...forms].filter(isWaiting);
  return waiting.length < (waiting.filter((form) => form.network === network).length < FEW ? MOST + RESERVE : MOST);
}

/** Ends the oldest one that was held back, if there is any. */
function endHeldBack(own: Form[]): boolean {
  const isHeldBack = ({ request, response }: Form) => !request.complete || response.headersSent;
  const held = own.find((form) => isHeldBack(form) && performance.now() - form.since > HELD_BACK);
  if (!held) return false;
  // At once: it closes some turns later, and until then others would get the same place.
  forms.delete(held);
  held.request.socket.destroy();
  return true;
}
