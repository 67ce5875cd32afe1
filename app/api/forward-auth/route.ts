import type { NextRequest } from "next/server";
import { judgePassage } from "@/lib/request/forward-auth";

/** Asked by a proxy, for each request to another tool that stands behind the same door. */
export const GET = ({ nextUrl: { searchParams } }: NextRequest): Promise<Response> =>
  judgePassage({ redirect: searchParams.has("redirect"), role: searchParams.get("role") });

/** Next's own answer is 204, which a proxy that hands on the visitor's method would take for a yes. */
export const OPTIONS = GET;
