import type { NextRequest } from "next/server";
import { handlers } from "@/lib/auth";
import { findViewer } from "@/lib/viewer";

/** What of next-auth is reachable at all; its pages, sign-out and the rest are not used and do not exist. */
const OPEN = ["GET session", "GET csrf", "POST callback/credentials"];

const MOST_BYTES = 16_384;

async function answer(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.replace("/api/auth/", "");
  if (!OPEN.includes(`${request.method} ${path}`)) return refuse(404);
  if (path === "session") return tellSession();
  // A body of unknown length could be of any.
  const length = request.headers.get("content-length") ?? (request.method === "GET" ? 0 : MOST_BYTES + 1);
  if (Number(length) > MOST_BYTES) return refuse(413);
  const { body, status, headers: sent } = await (request.method === "GET" ? handlers.GET(request) : handlers.POST(request));
  const headers = new Headers(sent);
  headers.set("cache-control", "no-store");
  return new Response(body, { status, headers });
}

/** Not by next-auth, which with the database away calls everybody signed out. Fails then, and sets no cookie. */
async function tellSession(): Promise<Response> {
  const viewer = await findViewer();
  return Response.json(viewer && { user: { id: viewer.id }, expires: viewer.session.expires }, {
    headers: { "cache-control": "no-store" },
  });
}

const refuse = (status: number) => Response.json({}, { status, headers: { "cache-control": "no-store" } });

export { answer as GET, answer as POST };
