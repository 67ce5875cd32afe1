import "server-only";
import { env } from "@/lib/env";

/** Where browsers report what a content policy stopped. */
export const REPORTS = "/api/csp-report";

/** The headers of every answer, with this content policy (requirement D19). */
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
