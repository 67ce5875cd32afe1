import "server-only";
import { leavesMachine } from "@/lib/domain/network";

/** Whether the mail transport will be able to take the address apart. */
export function isMailServer(value: string): boolean {
  const url = URL.parse(value);
  try {
    return /^smtps?:$/.test(url?.protocol ?? "") && url?.host !== "" && decodeURIComponent(value) !== "";
  } catch {
    return false;
  }
}

/** To another machine only with TLS and the server's name checked, or when the operator wrote that there is none (ASVS 12.3.1). */
export function isSafeWay(value: string): boolean {
  const mode = URL.parse(value)?.searchParams.get("sslmode") ?? "";
  return !URL.canParse(value) || !leavesMachine(value) || ["verify-full", "disable"].includes(mode);
}

/** Whether range queries can be sent there: the first digits of a hash are put behind it. */
export function isRangeService(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && isPublicOrigin(url.origin) && url.pathname.endsWith("/") && !url.search;
}

/** Whether this is an origin and nothing more, of https or of this machine: what `APP_URL` has to be. */
export function isPublicOrigin(value: string): boolean {
  const url = URL.parse(value);
  if (url?.pathname !== "/" || url.search || url.hash || url.username || url.password) return false;
  return url.protocol === "https:" || (url.protocol === "http:" && url.hostname === "localhost");
}
