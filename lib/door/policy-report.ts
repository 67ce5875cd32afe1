import "server-only";
import * as v from "valibot";
import { logWarning } from "@/lib/log";
import { withoutQuery } from "@/lib/paths";
import { perMinute } from "@/lib/per-minute";

const MOST_BYTES = 10_000;

/** Anybody may send reports. */
const isTold = perMinute(20);

const text = v.optional(v.string(), "");

/** What both kinds of report have in common: the older one has a body of its own, the newer ones come as a list. */
const report = v.object({ "document-uri": text, "blocked-uri": text, "effective-directive": text });
const reports = v.union([
  v.pipe(
    v.object({ "csp-report": report }),
    v.transform((sent) => [sent["csp-report"]]),
  ),
  v.pipe(
    v.array(v.object({ body: v.object({ documentURL: text, blockedURL: text, effectiveDirective: text }) })),
    v.transform((list) =>
      list.map(({ body }) => ({
        "document-uri": body.documentURL,
        "blocked-uri": body.blockedURL,
        "effective-directive": body.effectiveDirective,
      })),
    ),
  ),
]);

/** Writes what a browser reports to the log, addresses without what follows their path. What is no report, or too much, is dropped. */
export async function tellPolicyReport(request: Request): Promise<void> {
  // Without a length the body could go on for ever.
  const bytes = Number(request.headers.get("content-length") ?? Infinity);
  if (bytes > MOST_BYTES) return;
  const parsed = v.safeParse(reports, await request.json().catch(() => null));
  if (!parsed.success) return;
  for (const one of parsed.output) {
    if (!isTold()) return;
    const [page, stopped] = [one["document-uri"], one["blocked-uri"]].map((address) => withoutQuery(address).slice(0, 200));
    logWarning("policy-report", { page, stopped, directive: one["effective-directive"].slice(0, 100) });
  }
}
