import "server-only";
import { env } from "@/lib/env";

/** Where browsers report what a content policy stopped. */
const REPORTS = "/api/csp-report";

/** The headers of every answer (requirement D19), with this content policy. */
export const protections = (policy: string): Record<string, string> => ({
  "content-security-policy": policy,
  "reporting-endpoints": `reports="${new URL(REPORTS, env().appUrl).href}"`,
  "x-content-type-options": "nosniff",
  // Not no-referrer: with it a browser sends `Origin: null` along with the portal's own forms.
  "referrer-policy": "strict-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  ...(env().appUrl.protocol === "https:" && { "strict-transport-security": "max-age=31536000; includeSubDomains" }),
});

/** The content policy of an answer at this address: scripts run by this answer's nonce alone. A mail shown in the outbox brings inline styles along and needs nothing else; it is boxed in. */
export function contentPolicy(pathname: string, nonce: string): string {
  if (pathname === "/logo") return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";
  if (pathname.startsWith("/outbox/")) return "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups";
  const development = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    // Both: browsers that know the second leave out the first.
    `report-uri ${REPORTS}`,
    "report-to reports",
  ].join("; ");
}
