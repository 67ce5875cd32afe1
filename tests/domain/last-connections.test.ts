import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { finishRequests, watchRequests } from "@/lib/door/requests";

/** Sends a request in full; what is answered, to its end. */
function say(socket: Socket): Promise<string> {
  socket.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n");
  return text(socket).catch((error: Error) => error.message);
}

test("whoever was connected before a portal takes nobody any more is answered, however many came at once, and however late they ask", async () => {
  const server = createServer((_: IncomingMessage, response: ServerResponse) => response.end("inside")).listen(0, "127.0.0.1");
  await once(server, "listening");
  watchRequests({ begin: () => {}, admit: async () => true });
  const { port } = server.address() as AddressInfo;
  const [ask, silent] = [() => say(connect(port, "127.0.0.1")), connect(port, "127.0.0.1")];
  await once(server, "connection");
  const first = ask();
  await once(server, "request");
  // The system holds all of these ready, and the portal takes one each turn.
  const others = Array.from({ length: 100 }, ask);
  const finished = finishRequests();
  await vi.waitUntil(() => !server.listening, { interval: 1, timeout: 5000 });
  const answers = await Promise.all([first, say(silent), ...others]);
  expect(answers.filter((answer) => !answer.endsWith("inside"))).toEqual([]);
  await finished;
  expect(await ask()).toContain("ECONNREFUSED");
});
