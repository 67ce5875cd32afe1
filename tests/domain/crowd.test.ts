import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const MOST = 50;

/** What reached the inside of the portal and waits for its answer. */
let inside: { request: IncomingMessage; response: ServerResponse }[];
let server: Server;
let origin: string;

beforeEach(async () => {
  vi.resetModules();
  [inside, asked] = [[], []];
  server = createServer((request, response) => inside.push({ request, response })).listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [{ watchRequests }, { refuseOneTooMany }] = [await import("@/lib/requests"), await import("@/lib/crowd")];
  const own = server;
  watchRequests(({ server: asked, request, response }) => {
    if (asked === own) refuseOneTooMany(request, response);
  });
});

afterEach(async () => {
  for (const { response } of inside) response.end();
  await Promise.all(asked);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

let asked: Promise<Response>[];

function ask(path: string, { method = "POST", ...more }: RequestInit = {}): Promise<Response> {
  const answer = fetch(origin + path, { method, ...(method === "POST" && { body: "login=ana" }), ...more });
  asked.push(answer);
  return answer;
}

const untilInside = (count: number) => vi.waitFor(() => expect(inside).toHaveLength(count));

/** So many forms that wait for their answer. */
async function fillTheLine(count = MOST) {
  const answers = Array.from({ length: count }, () => ask("/sign-in"));
  await vi.waitFor(() => expect(inside.filter(({ request }) => request.complete)).toHaveLength(count));
  return answers;
}

describe("while as many forms wait before the door as a portal can see to", () => {
  test("one more is told at once, in words, when to come back, and nothing inside hears of it [ASVS 2.4.1] [D8]", async () => {
    await fillTheLine();
    const answer = await ask("/forgot-password");
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.text()).toBe("Too many people are signing in at this moment. Please try again in a few seconds.");
    expect(inside).toHaveLength(MOST);
  });

  test("it is told in the reader's language", async () => {
    await fillTheLine();
    const answer = await ask("/sign-in", { headers: { "accept-language": "fr", cookie: "theme=dark; language=de" } });
    expect(await answer.text()).toMatch(/^Im Moment/);
    expect(await (await ask("/sign-in", { headers: { "accept-language": "fr" } })).text()).not.toMatch(/^(?:Im Moment|Too many)/);
  });

  test("the next one is let in as soon as one is answered", async () => {
    const [first] = await fillTheLine();
    inside[0]?.response.end();
    await first;
    void ask("/sign-in");
    await untilInside(MOST + 1);
  });

  test.each([
    ["a page", "/sign-in", "GET"],
    ["a form behind the door", "/users/invite", "POST"],
    ["a program", "/api/csp-report", "POST"],
  ])("%s is let in all the same", async (_, path, method) => {
    await fillTheLine();
    void ask(path, { method });
    await untilInside(MOST + 1);
  });
});

test("forms of which only a part came keep nobody out", async () => {
  const slow = Array.from({ length: 2 * MOST }, () => connect(Number(new URL(origin).port), "127.0.0.1"));
  for (const socket of slow) socket.write("POST /sign-in HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\nlogin");
  await untilInside(2 * MOST);
  void ask("/sign-in");
  await untilInside(2 * MOST + 1);
  for (const socket of slow) socket.destroy();
});
