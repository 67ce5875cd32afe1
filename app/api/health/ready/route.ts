import { isReady } from "@/lib/store/ready";

/** Whether this process can serve: database and queue answer. It tells nothing else. */
export async function GET() {
  const headers = { "cache-control": "no-store" };
  return (await isReady())
    ? Response.json({ status: "ok" }, { headers })
    : Response.json({ status: "unavailable" }, { status: 503, headers: { ...headers, "retry-after": "5" } });
}
