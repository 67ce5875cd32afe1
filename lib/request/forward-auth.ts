import "server-only";
import { cookies, headers } from "next/headers";
import { env } from "@/lib/env";
import { ownPath, signInPath } from "@/lib/paths";
import { findViewer, type Viewer } from "@/lib/viewer";
import { cookieName } from "./cookies";

/**
 * What a proxy is told before it lets a request pass to another tool: 200 and who sends it; 403 when only another role may; to a stranger 401
 * and where to sign in, or, with `redirect`, the way there. Rests on the session's cookie alone. Throws when the database is down.
 */
export async function judgePassage(asked: { redirect: boolean; role: string | null }): Promise<Response> {
  const viewer = await findViewer();
  if (viewer) return asked.role === null || asked.role === viewer.role ? say(200, identityHeaders(viewer)) : say(403);
  const signIn = await signInAddress();
  return asked.redirect ? say(303, { location: signIn }) : say(401, { "x-gatehouse-sign-in": signIn });
}

const say = (status: number, more: Record<string, string> = {}) =>
  new Response(null, { status, headers: { ...more, "cache-control": "no-store" } });

/** A name may hold any letter, and a header only ASCII. */
const identityHeaders = ({ id, email, name, role }: Viewer) => ({
  "x-gatehouse-user": id,
  "x-gatehouse-login": email,
  "x-gatehouse-name": encodeURIComponent(name.toWellFormed()),
  "x-gatehouse-role": role,
});

/** The portal's own sign-in, and a path of its own host name to come back to: whoever lies about it misleads only themselves. */
async function signInAddress(): Promise<string> {
  const here = ownPath((await headers()).get("x-forwarded-uri") ?? "/");
  return new URL(signInPath(here, (await cookies()).has(cookieName("seen"))), env().appUrl).href;
}
