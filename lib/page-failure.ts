import "server-only";
import { REQUEST_ID, sayUnavailable } from "@/lib/answer";
import { supportCodeIn } from "@/lib/domain/support-code";
import { withoutQuery } from "@/lib/paths";
import { addEvent } from "@/lib/store/audit";
import { isDatabaseAway } from "@/lib/store/away";

/** What Next tells of a request that failed. */
type Failed = { path: string; headers: NodeJS.Dict<string | string[]> };

/**
 * Records that a page failed, under the code that its visitor reads there, and never why: the log tells that. Whoever left in the middle of a form
 * reads nothing, and nothing failed. Never throws.
 */
export async function recordFailure(error: unknown, { path, headers }: Failed): Promise<void> {
  if (isLeft(error)) return;
  const sent = (name: string) => String(headers[name] ?? "");
  if (isDatabaseAway(error)) sayUnavailable(sent(REQUEST_ID));
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
  try {
    await addEvent({ type: "page-failed", details }, occasion);
    console.error(`Support code ${request.toUpperCase()}: ${details.path} failed.`);
  } catch {
    console.error(`Support code ${request.toUpperCase()}: ${details.path} failed, and it could not be recorded.`);
  }
}

/** Node says so of a body that ends before its length. */
const isLeft = (error: unknown) => error instanceof Error && error.message === "aborted" && "code" in error && error.code === "ECONNRESET";

const digestOf = (error: unknown) => (error instanceof Object && "digest" in error ? String(error.digest) : "");
