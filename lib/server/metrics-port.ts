import "server-only";
import { createServer } from "node:http";
import { countRequests, leaveUnwatched } from "@/lib/door/requests";
import { env } from "@/lib/env";
import { measureQueues } from "@/lib/store/queue-depth";
import { metrics } from "./metrics";

/** Opens `METRICS_PORT`, if it is set, for Prometheus: `GET /metrics` and nothing else. Throws when the port cannot be had. */
export async function openMetrics(): Promise<void> {
  const { metricsPort, host } = env();
  if (!metricsPort) return;
  const server = createServer(async ({ method, url }, response) => {
    if (method !== "GET" || url !== "/metrics") return response.writeHead(404).end();
    return response.setHeader("content-type", metrics.registry.contentType).end(await scrape());
  });
  leaveUnwatched(server);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(metricsPort, host, resolve));
}

/** The queues are asked at each scrape; while the database is away their values are missing, and all others are there. */
async function scrape(): Promise<string> {
  metrics.requestsUnderWay.set(countRequests());
  metrics.queueWaiting.reset();
  metrics.queueOldest.reset();
  for (const { queue, jobs, seconds } of await measureQueues().catch(() => [])) {
    metrics.queueWaiting.set({ queue }, jobs);
    metrics.queueOldest.set({ queue }, seconds);
  }
  return metrics.registry.metrics();
}
