import "server-only";
import { networkOf } from "@/lib/domain/network";
import { supportCodeIn } from "@/lib/domain/support-code";
import { withoutQuery } from "@/lib/paths";
import { perMinute } from "@/lib/server/per-minute";
import { addEvent } from "@/lib/store/audit";
import { isDatabaseAway } from "@/lib/store/away";
import { REQUEST_ID, sayUnavailable } from "./answer";

/** What Next tells of a request that failed. */
type Failed = { path: string; headers: NodeJS.Dict<string | string[]> };

/** Of each network: whoever finds out how to make a page fail does not fill the record, which has no end. */
const isRecorded = perMinute(10);

/**
 * Records that a page failed, under the code that its visitor reads there, and never why: the log tells that. Whoever left in the middle of a form
 * reads nothing, and nothing failed. Never throws.
 */
export async function recordFailure(error: unknown, { path, headers }: Failed): Promise<void> {
  if (isLeft(error)) return;
  const sent = (name: string) => String(headers[name] ?? "");
  const isAway = isDatabaseAway(error);
  if (isAway) sayUnavailable(sent(REQUEST_ID));
  const request = supportCodeIn(digestOf(error)) ?? sent(REQUEST_ID);
  const details = { path: withoutQuery(path).slice(0, 200) };
  const occasion = {
    now: new Date(),
    address: sent("x-client-address"),
    userAgent: sent("user-agent").slice(0, 300),
    actorId: null,
    request,
    language: null,
  };
  const record = () => addEvent({ type: "page-failed", details }, occasion).then(() => true);
  const isOnRecord = !isAway && isRecorded(networkOf(occasion.address)) && (await record().catch(() => false));
  console.error(`Support code ${request.toUpperCase()}: ${details.path} failed${isOnRecord ? "" : ", and that is not on record"}.`);
}

/** Node says so of a body that ends before its length. */
const isLeft = (error: unknown) => error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET";

const digestOf = (error: unknown) => (error instanceof Object && "digest" in error ? String(error.digest) : "");
