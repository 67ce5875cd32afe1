import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { answerAtOnce } from "@/lib/answer";
import { cookieIn } from "@/lib/cookies";
import { admitToDoor } from "@/lib/crowd";
import { env } from "@/lib/env";
import { ownPath } from "@/lib/paths";

/** Bytes of a form, and of one that holds a list of people to invite; Next's own limit (next.config.ts) is above both, and would be an error page. */
const MOST_BYTES = { form: 100_000, list: 1_000_000 };

/** Whether Next gets to see a request. One that is too long, or asked of another name of the trial, or one too many at a time is answered here. */
export function admit(request: IncomingMessage, response: ServerResponse): boolean {
  if (isTooMuch(request)) answerAtOnce(response, 413, "This is more than the portal takes at once. Go back and send less.");
  else if (isElsewhere(request)) leadToOwnName(request, response);
  else return admitToDoor(request, response);
  return false;
}

function isTooMuch({ url = "", headers }: IncomingMessage): boolean {
  const mayBeList = url.startsWith("/users/invite") && cookieIn(headers, "sid") !== undefined;
  return Number(headers["content-length"]) > MOST_BYTES[mayBeList ? "list" : "form"];
}

const isElsewhere = ({ url = "", headers }: IncomingMessage) =>
  env().trial && !url.startsWith("/api/") && !url.startsWith("/_next/") && headers["x-asked-host"] !== env().appUrl.host;

/** Whoever opened the trial as 127.0.0.1 would find that its forms come from elsewhere. Not by a redirect: Next itself asks by that name, without cookies. */
function leadToOwnName({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const own = new URL(ownPath(url), env().appUrl).href;
  answerAtOnce(response, 200, `This portal is at ${own}`, { refresh: `0; url=${own}` });
}
