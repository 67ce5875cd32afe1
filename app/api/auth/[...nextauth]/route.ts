import type { NextRequest } from "next/server";
import { handlers } from "@/lib/auth";

/** What of next-auth is reachable at all; its pages, sign-out and the rest are not used and do not exist. */
const OPEN = ["GET session", "GET csrf", "POST callback/credentials"];

const MOST_BYTES = 16_384;

async function answer(request: NextRequest): Promise<Response> {
  const path = request.nextUrl.pathname.replace("/api/auth/", "");
  if (!OPEN.includes(`${request.method} ${path}`)) return refuse(404);
  // A body of unknown length could be of any.
  const length = request.headers.get("content-length") ?? (request.method === "GET" ? 0 : MOST_BYTES + 1);
  if (Number(length) > MOST_BYTES) return refuse(413);
  const { body, status, headers: sent } = await (request.method === "GET" ? handlers.GET(request) : handlers.POST(request));
  const headers = new Headers(sent);
  // Reading a session must not move its cookie's end, nor bring a cookie back after a sign-out.
  if (path === "session") headers.delete("set-cookie");
  headers.set("cache-control", "no-store");
  return new Response(body, { status, headers });
}

const refuse = (status: number) => Response.json({}, { status, headers: { "cache-control": "no-store" } });

export { answer as GET, answer as POST };
