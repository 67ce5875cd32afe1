import "server-only";
import * as v from "valibot";
import { withoutQuery } from "@/lib/paths";
import { logWarning } from "@/lib/server/log";
import { perMinute } from "@/lib/server/per-minute";

const MOST_BYTES = 10_000;

/** Anybody may send reports. */
const isTold = perMinute(20);

const text = v.optional(v.string(), "");

/** Of the older kind one comes at a time, of the newer a list; each is told by its page, what was stopped there, and by which directive. */
const reports = v.union([
  v.pipe(
    v.object({ "csp-report": v.object({ "document-uri": text, "blocked-uri": text, "effective-directive": text }) }),
    v.transform(({ "csp-report": body }) => [[body["document-uri"], body["blocked-uri"], body["effective-directive"]] as const]),
  ),
  v.pipe(
    v.array(v.object({ body: v.object({ documentURL: text, blockedURL: text, effectiveDirective: text }) })),
    v.transform((list) => list.map(({ body }) => [body.documentURL, body.blockedURL, body.effectiveDirective] as const)),
  ),
]);

/** Writes what a browser reports to the log, addresses without what follows their path. What is no report, or too much, is dropped. */
export async function tellPolicyReport(request: Request): Promise<void> {
  // Without a length the body could go on for ever.
  const bytes = Number(request.headers.get("content-length") ?? Infinity);
  if (bytes > MOST_BYTES) return;
  const parsed = v.safeParse(reports, await request.json().catch(() => null));
  if (!parsed.success) return;
  for (const [page, stopped, directive] of parsed.output) {
    if (!isTold()) return;
    logWarning("policy-report", { page: short(page), stopped: short(stopped), directive: directive.slice(0, 100) });
  }
}

const short = (address: string) => withoutQuery(address).slice(0, 200);
