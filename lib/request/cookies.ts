import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import { policy } from "@/lib/domain/policy";
import { env } from "@/lib/env";

const isSecure = () => env().appUrl.protocol === "https:";

/**
 * `seen` remembers that somebody was signed in here, so that the end of a session can be told from a first visit; its
 * value is the support code of that sign-in.
 */
export type CookieName = "sid" | "attempt" | "unlock" | "reset" | "seen" | "language" | "theme" | "csrf" | "callback";

/** Seconds that the browser keeps `seen`: a working day longer than the session. */
export const seenSeconds = () => policy().SESSION_MINUTES * 60 + 12 * 3600;

/** Cookie names: under https the prefix makes the browser refuse one set by another host or without Secure (requirement D18). */
export const cookieName = (name: CookieName) => (isSecure() ? `__Host-${name}` : name);

/** A cookie of a request that no page was asked for yet. */
export const cookieIn = ({ cookie = "" }: IncomingHttpHeaders, name: CookieName) =>
  new RegExp(`(?:^|;\\s*)${cookieName(name)}=([^;]*)`).exec(cookie)?.[1];

/** What every cookie of the portal has in common; whether it is Secure is told by `APP_URL`, never by the request. */
export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", path: "/", secure: isSecure() }) as const;

/** Seconds that the browser keeps a choice of language and appearance: the most that browsers grant. */
export const CHOICE_SECONDS = 400 * 24 * 3600;

/** How long the browser keeps a mailed link's token after the link was opened. */
export const LINK_SECONDS = 600;
