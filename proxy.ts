import { type NextRequest, NextResponse } from "next/server";
import { cookieName, cookieOptions, LINK_SECONDS } from "@/lib/cookies";
import { env } from "@/lib/env";
import { isBeforePortal, isMailed, ownPath, signInPath } from "@/lib/paths";
import { protections, REPORTS } from "@/lib/protections";

/**
 * The outer door: a nonce for this answer's scripts, headers, and a short way to the sign-in for visitors without a cookie.
 * No access rests on it; every page and action asks `lib/viewer.ts`.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = contentPolicy(nonce, pathname);
  const sent = new Headers(request.headers);
  sent.set("content-security-policy", policy);
  sent.set("x-path", pathname + search);
  const response = detour(request) ?? NextResponse.next({ request: { headers: sent } });
  for (const [name, value] of Object.entries(protections(policy))) response.headers.set(name, value);
  return response;
}

/** Bytes of a form, and of one that holds a list of people to invite; Next's own limit (next.config.ts) is above both, and would be an error page. */
const MOST_BYTES = { form: 100_000, list: 1_000_000 };

function detour({ nextUrl: { pathname, search, searchParams }, cookies, headers }: NextRequest): NextResponse | null {
  const mayBeList = pathname.startsWith("/users/invite") && cookies.has(cookieName("sid"));
  if (Number(headers.get("content-length")) > MOST_BYTES[mayBeList ? "list" : "form"]) return tooMuch();
  if (env().trial && !pathname.startsWith("/api/") && headers.get("x-asked-host") !== env().appUrl.host)
    return toOwnName(pathname + search);
  const token = searchParams.get("token");
  if (token && isMailed(pathname)) return withoutToken(pathname, token);
  const isStranger = !isBeforePortal(pathname) && !cookies.has(cookieName("sid"));
  return isStranger ? toSignIn(signInPath(pathname + search, cookies.has(cookieName("seen")))) : null;
}

/** A mailed link's token leaves the address for a cookie, so that neither history nor logs nor a Referer keep it (requirement C11). */
function withoutToken(pathname: string, token: string) {
  const response = NextResponse.redirect(new URL(pathname, env().appUrl), 303);
  response.cookies.set(cookieName("link"), token.slice(0, 100), { ...cookieOptions(), maxAge: LINK_SECONDS });
  response.headers.set("cache-control", "no-store");
  return response;
}

/** Whoever opened the trial as 127.0.0.1 would find that its forms come from elsewhere. Not by a redirect: Next leaves out its host. */
function toOwnName(path: string): NextResponse {
  const url = new URL(ownPath(path), env().appUrl).href;
  return new NextResponse(`This portal is at ${url}`, {
    headers: { refresh: `0; url=${url}`, "content-type": "text/plain; charset=utf-8" },
  });
}

const tooMuch = () =>
  new NextResponse("This is more than the portal takes at once. Go back and send less.", {
    status: 413,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });

const toSignIn = (path: string) => NextResponse.redirect(new URL(path, env().appUrl), 303);

/** A mail shown in the outbox brings inline styles along and needs nothing else; it is boxed in. */
function contentPolicy(nonce: string, pathname: string): string {
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

export const config = { matcher: "/((?!_next/static/).*)" };
