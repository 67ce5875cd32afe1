import type { Link } from "@/lib/domain/decision";
import type { Step } from "@/lib/domain/sign-in";

/** The only place that knows which address shows a step. `done` is the portal itself. */
const paths: Record<Step, string> = {
  password: "/sign-in",
  "two-factor": "/two-factor",
  "new-password": "/new-password",
  "two-factor-setup": "/two-factor-setup",
  "recovery-codes": "/recovery-codes",
  done: "/",
};

export const pathFor = (step: Step) => paths[step];

/** The sign-in for somebody who wanted to see `here`; whoever was signed in before reads that the session has ended. */
export function signInPath(here: string, wasSignedIn: boolean): string {
  const query = new URLSearchParams({ ...(here !== "/" && { to: here }), ...(wasSignedIn && { why: "session-ended" }) });
  return query.size > 0 ? `${paths.password}?${query}` : paths.password;
}

/** A path of this portal to be led back to, or "/" for anything else: another origin, a scheme, a doubled slash, an API. */
export function ownPath(wish: string): string {
  const base = "http://portal.invalid";
  const url = wish.startsWith("/") && wish.length <= 500 ? URL.parse(wish, base) : null;
  if (!url || url.origin !== base || url.pathname.startsWith("//") || url.pathname.startsWith("/api/")) return "/";
  return url.pathname + url.search;
}

/** An address without what follows its path, which may be a mailed token or what somebody typed (requirement C11). */
export const withoutQuery = (address: string) => address.replace(/[?#].*/s, "");

const BEFORE_PORTAL = [
  "/sign-in",
  "/two-factor",
  "/two-factor-setup",
  "/new-password",
  "/recovery-codes",
  "/forgot-password",
  "/reset-password",
  "/unlock",
  "/preferences",
  "/logo",
  "/outbox",
  "/api",
  "/icon.svg",
];

/** What a link of a mail is for, by the address to which it leads, with a token behind it. */
export const MAILED: Record<string, Link["purpose"]> = { "/unlock": "unlock", "/reset-password": "reset" };

/** Whether somebody without a session has business at this address. */
export const isBeforePortal = (pathname: string) => BEFORE_PORTAL.some((path) => pathname === path || pathname.startsWith(`${path}/`));
