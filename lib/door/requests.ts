import "server-only";
import { AsyncResource } from "node:async_hooks";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";

/** Milliseconds that the requests under way have to end. */
const PATIENCE = 8000;
/** Milliseconds that a connection which has not asked anything yet may stay. */
const SILENCE = 1000;
/** Milliseconds to wait for a turn of the event loop that took no connection, and what such a turn takes at most. */
const [LULL, MOMENT] = [3000, 0.25];

type Asked = { server: Server; request: IncomingMessage; response: ServerResponse };

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown;

/**
 * `begin` sees each request first; of those that come from now on, Next gets the ones that `admit` takes: the others it answers itself. `worked` resolves
 * when Next is done with the request, which may be long after whoever asked has left.
 */
type Watch = {
  begin: (asked: Asked) => void;
  admit: (request: IncomingMessage, response: ServerResponse, worked: Promise<void>) => Promise<boolean>;
};

/** What was asked before any of this ran (lib/cli/pack.ts). */
const held = globalThis as { gatehouseEarly?: Asked[] | undefined };

const underWay = new Set<ServerResponse>();
/** Connections on which something was asked; one that was just made is not among them, and its first request is on its way. */
const sockets = new Set<Socket>();
let server: Server | undefined;
/** How many were made so far. */
let connections = 0;
let isEnding = false;

/** How many requests wait for the end of their answer. */
export const countRequests = () => underWay.size;

/** Servers of this process that are not Next's. */
const others = new WeakSet<Server>();
export const leaveUnwatched = (other: Server) => others.add(other);

/** Watches Next's server, also what was asked of it before this was called, and keeps count of its requests for `finishRequests`. */
export function watchRequests({ begin, admit }: Watch): void {
  const see = (asked: Asked) => {
    if (others.has(asked.server)) return;
    begin(asked);
    standBefore(asked.server, admit);
    count(asked);
  };
  subscribe("http.server.request.start", (asked) => see(asked as Asked));
  // In a scope of their own, or what runs after this would be logged as theirs.
  for (const asked of held.gatehouseEarly ?? [])
    if (!isAnswered(asked)) new AsyncResource("early request").runInAsyncScope(see, undefined, asked);
  held.gatehouseEarly = undefined;
}

/** Node itself refuses what is no proper request, and Next has not answered anything yet. */
const isAnswered = ({ response }: Asked) => response.headersSent;

/** Next's own listeners go on behind this one. */
function standBefore(next: Server, admit: Watch["admit"]): void {
  if (server === next) return;
  server = next;
  // Nothing of the portal is another protocol; only what reloads pages while somebody develops is.
  if (process.env.NODE_ENV !== "development") next.removeAllListeners("upgrade");
  next.on("connection", () => {
    connections += 1;
  });
  const inside = next.listeners("request") as Listener[];
  next.removeAllListeners("request").on("request", async (request, response) => {
    const { promise: worked, resolve: end } = Promise.withResolvers<void>();
    try {
      if (await admit(request, response, worked)) await Promise.all(inside.map((listener) => listener.call(next, request, response)));
    } finally {
      end();
    }
  });
}

function count(asked: Asked): void {
  // The portal and Next together listen to it more often than the ten times that Node takes for a leak.
  asked.response.setMaxListeners(20);
  underWay.add(asked.response);
  keep(asked.request.socket);
  if (isEnding) closeAfter(asked.response);
  asked.response.once("close", () => {
    underWay.delete(asked.response);
    if (isEnding) asked.request.socket.end();
  });
}

/**
 * Takes no further connection, ends those that wait for nothing, and lets every request under way have its answer, which tells the
 * other side not to ask again here. Gives up after 11 seconds.
 */
export async function finishRequests(): Promise<void> {
  if (!server) return;
  isEnding = true;
  for (const response of underWay) closeAfter(response);
  await emptyTurn();
  // At once, and not by the server's own `close`: that cuts off connections that were just made, too.
  const closed = new Promise((resolve) => NetServer.prototype.close.call(server, resolve));
  const busy = new Set([...underWay].map(({ socket }) => socket));
  for (const socket of sockets) if (!busy.has(socket)) socket.destroy();
  await Promise.race([closed, quiet(), wait(PATIENCE)]);
}

function keep(socket: Socket): void {
  if (sockets.has(socket)) return;
  sockets.add(socket);
  socket.once("close", () => sockets.delete(socket));
}

/**
 * Of the connections that the system holds ready one is taken each turn; closing the door with one behind it would cut it off. So it is closed in
 * a turn that took none and did next to nothing else: whoever had come was taken a moment ago.
 */
async function emptyTurn(): Promise<void> {
  const end = performance.now() + LULL;
  // What is left of the present one takes nobody any more.
  await turn();
  for (let isEmpty = false; !isEmpty && performance.now() < end; ) {
    const [begun, before] = [performance.now(), connections];
    await turn();
    isEmpty = connections === before && performance.now() - begun < MOMENT;
  }
}

function closeAfter(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("connection", "close");
}

/** A browser opens connections that it may never use. What was asked already is read a turn or two after a clock that went off late. */
async function quiet(): Promise<void> {
  do {
    await wait(SILENCE);
    await turn();
    await turn();
  } while (underWay.size > 0);
}
