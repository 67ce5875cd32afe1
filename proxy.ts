import { type NextRequest, NextResponse } from "next/server";
import { env } from "@/lib/env";
import { isBeforePortal, MAILED, signInPath } from "@/lib/paths";
import { type CookieName, cookieName, cookieOptions, LINK_SECONDS } from "@/lib/request/cookies";

/**
 * A short way to the sign-in for visitors without a cookie, and for a mailed link's token out of the address.
 * No access rests on it; every page and action asks `lib/viewer.ts`.
 */
export function proxy({ nextUrl: { pathname, search, searchParams }, cookies }: NextRequest): NextResponse {
  const token = searchParams.get("token");
  const purpose = MAILED[pathname];
  if (token && purpose) return withoutToken(pathname, purpose, token);
  const isStranger = !isBeforePortal(pathname) && !cookies.has(cookieName("sid"));
  return isStranger ? toSignIn(signInPath(pathname + search, cookies.has(cookieName("seen")))) : NextResponse.next();
}

/** A mailed link's token leaves the address for a cookie, so that neither history nor logs nor a Referer keep it (requirement C11). */
function withoutToken(pathname: string, purpose: CookieName, token: string) {
  const response = NextResponse.redirect(new URL(pathname, env().appUrl), 303);
  response.cookies.set(cookieName(purpose), token.slice(0, 100), { ...cookieOptions(), maxAge: LINK_SECONDS });
  response.headers.set("cache-control", "no-store");
  return response;
}

const toSignIn = (path: string) => NextResponse.redirect(new URL(path, env().appUrl), 303);

/** Next takes some time to ask it, which forms and whoever is signed in can do without. */
export const config = {
  matcher: [
    {
      source: "/((?!_next/static/).*)",
      missing: [
        { type: "cookie", key: "sid" },
        { type: "cookie", key: "__Host-sid" },
        { type: "header", key: "content-type" },
      ],
    },
    { source: "/((?!_next/static/).*)", has: [{ type: "query", key: "token" }] },
  ],
};
