import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { Server, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds: what the requests under way get, and how long a connection may stay that has not asked anything yet. */
const PATIENCE = 8000;
const SILENCE = 1000;

const underWay = new Set<ServerResponse>();
let server: Server | undefined;
let isEnding = false;

/** How many requests wait for the end of their answer. */
export const countRequests = () => underWay.size;

/** Keeps count of the requests under way, for `finishRequests`. Call it once a process. */
export function watchRequests(): void {
  subscribe("http.server.request.start", (message) => {
    const asked = message as { server: Server; response: ServerResponse };
    server = asked.server;
    underWay.add(asked.response);
    if (isEnding) closeAfter(asked.response);
    asked.response.once("close", () => {
      underWay.delete(asked.response);
      if (isEnding) server?.closeIdleConnections();
    });
  });
}

/**
 * Takes no further connection, ends those that wait for nothing, and lets every request under way have its answer, which tells the
 * other side not to ask again here. Gives up after 8 seconds.
 */
export async function finishRequests(): Promise<void> {
  if (!server) return;
  isEnding = true;
  for (const response of underWay) closeAfter(response);
  // Connections that the system holds ready are taken just before; closing the door with one behind it would cut it off.
  await new Promise((resolve) => setImmediate(resolve));
  const closed = new Promise((resolve) => server?.close(resolve));
  await Promise.race([closed, quiet(), wait(PATIENCE)]);
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

/** A browser opens connections that it may never use. */
async function quiet(): Promise<void> {
  do await wait(SILENCE);
  while (underWay.size > 0);
}
