import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { SETTINGS } from "@/tests/support/settings";

Object.assign(process.env, SETTINGS, { DATABASE_URL: "postgres://gatehouse@localhost/gatehouse" });

let sent = new Headers();
vi.mock("next/headers", () => ({ headers: async () => sent }));

const MOST = 50;

type Asked = { request: IncomingMessage; response: ServerResponse };

/** What reached the inside of the portal and waits for its answer. */
let inside: Asked[];
/** Until when the inside is at work for whatever reached it; if nothing is said, until its answer is through. */
let work: Promise<void> | undefined;
let server: Server;
let origin: string;

/** What is subscribed stays so: the portals of the tests before must not see this one's requests. */
const formerPortals: ((other: Server) => void)[] = [];

async function watch(begin: (asked: Asked) => void = () => {}) {
  const [{ watchRequests, leaveUnwatched }, { admit }] = [await import("@/lib/door/requests"), await import("@/lib/door/outer-door")];
  watchRequests({ begin, admit });
  formerPortals.push(leaveUnwatched);
  return leaveUnwatched;
}

function serve(listener: RequestListener): Server {
  const made = createServer(listener).listen(0, "127.0.0.1");
  for (const leave of formerPortals) leave(made);
  return made;
}

const originOf = (made: Server) => `http://127.0.0.1:${(made.address() as AddressInfo).port}`;

beforeEach(async () => {
  vi.resetModules();
  [inside, asked, work] = [[], [], undefined];
  Reflect.deleteProperty(globalThis, "gatehouse forms");
  server = serve((request, response) => {
    inside.push({ request, response });
    return work ?? once(response, "close");
  });
  await once(server, "listening");
  origin = originOf(server);
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

const from = (address: string): RequestInit => ({ headers: { "x-client-address": address } });

/** So many forms that wait for their answer. */
async function fillTheLine(count = MOST) {
  const answers = Array.from({ length: count }, () => ask("/sign-in", from("203.0.113.7")));
  await vi.waitFor(() => expect(inside.filter(({ request }) => request.complete)).toHaveLength(count));
  return answers;
}

describe("while as many forms wait before the door as a portal can see to", () => {
  beforeEach(async () => {
    await watch();
  });

  test("one more is told at once, in words, when to come back, and nothing inside hears of it [ASVS 2.4.1] [D8]", async () => {
    await fillTheLine();
    const answer = await ask("/forgot-password", from("203.0.113.7"));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(await answer.text()).toBe("Too many people are signing in at this moment. Please try again in a few seconds.");
    expect(inside).toHaveLength(MOST);
  });

  test("it is told in the reader's language", async () => {
    const own = { "x-client-address": "203.0.113.7" };
    await fillTheLine();
    const answer = await ask("/sign-in", { headers: { ...own, "accept-language": "fr", cookie: "theme=dark; language=de" } });
    expect(await answer.text()).toMatch(/^Im Moment/);
    expect(await (await ask("/sign-in", { headers: { ...own, "accept-language": "fr" } })).text()).not.toMatch(/^(?:Im Moment|Too many)/);
  });

  test("no single network keeps others out, and those are few, too [D8]", async () => {
    await fillTheLine();
    for (let count = 0; count < 5; count += 1) void ask("/sign-in", from(`2001:db8:1:2::${count}`));
    await untilInside(MOST + 5);
    expect((await ask("/sign-in", from("2001:db8:1:2::9"))).status).toBe(503);
    for (let count = 0; count < 45; count += 1) void ask("/sign-in", from(`198.51.100.${count}`));
    await untilInside(MOST + 50);
    expect((await ask("/sign-in", from("198.51.100.99"))).status).toBe(503);
  });

  test("the next one is let in as soon as one is answered", async () => {
    const [first] = await fillTheLine();
    inside[0]?.response.end();
    await first;
    void ask("/sign-in", from("203.0.113.7"));
    await untilInside(MOST + 1);
  });

  test.each([
    ["a page", "/sign-in", "GET"],
    ["a form behind the door", "/users/invite", "POST"],
    ["a program", "/api/csp-report", "POST"],
  ])("%s is let in all the same", async (_, path, method) => {
    await fillTheLine();
    void ask(path, { method, headers: { "x-client-address": "203.0.113.7", cookie: "sid=a-session" } });
    await untilInside(MOST + 1);
  });

  test("a form behind the door that comes without a session is a stranger's: whoever signs in on a covered page", async () => {
    await fillTheLine();
    expect((await ask("/account", from("203.0.113.7"))).status).toBe(503);
  });
});

/** Connections that say this, and read nothing. */
function say(count: number, words: string) {
  const sockets = Array.from({ length: count }, () => connect(Number(new URL(origin).port), "127.0.0.1").pause());
  for (const socket of sockets) socket.write(words);
  return () => sockets.map((socket) => socket.destroy());
}

test("forms of which only a part came keep nobody of another network out, and more than so many have no place", async () => {
  await watch();
  const part = "POST /sign-in HTTP/1.1\r\nhost: a\r\nx-client-address: 203.0.113.7\r\ncontent-length: 9\r\n\r\nlogin";
  const leave = say(2 * MOST, part);
  await untilInside(2 * MOST);
  void ask("/sign-in", from("198.51.100.1"));
  await untilInside(2 * MOST + 1);
  for (const path of ["/sign-in", "/users"]) expect((await ask(path, from("203.0.113.7"))).status).toBe(503);
  leave();
});

test.each([
  ["a form that is held back", 9, () => {}],
  ["an answer that is not read", 5, () => inside[0]?.response.write("x")],
])("%s for long gives its place up to the next one of its network", async (_, length, answer) => {
  await watch();
  const head = "POST /users HTTP/1.1\r\nhost: a\r\ncookie: sid=a-session\r\nx-client-address: 203.0.113.7";
  const leave = say(2 * MOST, `${head}\r\ncontent-length: ${length}\r\n\r\nlogin`);
  await untilInside(2 * MOST);
  answer();
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 6000);
  void ask("/users", from("203.0.113.7"));
  await untilInside(2 * MOST + 1);
  expect(inside[0]?.request.socket.destroyed).toBe(true);
  vi.restoreAllMocks();
  leave();
});

test("a form that came whole keeps its place, however long its answer takes", async () => {
  await watch();
  for (let count = 0; count < 2 * MOST; count += 1)
    void ask("/users", { headers: { "x-client-address": "203.0.113.7", cookie: "sid=a-session" } });
  await vi.waitFor(() => expect(inside.filter(({ request }) => request.complete)).toHaveLength(2 * MOST));
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 6000);
  expect((await ask("/users", from("203.0.113.7"))).status).toBe(503);
  expect(inside.filter(({ request }) => request.socket.destroyed)).toEqual([]);
  vi.restoreAllMocks();
});

test.each<[string, (response: ServerResponse) => void]>([
  ["are written", (response) => response.end("x".repeat(100))],
  ["have begun, and are too long to be written unless they are read", (response) => response.write("x".repeat(100))],
])("forms sent all at once whose answers nobody takes keep nobody out once those %s", async (_, answer) => {
  await watch();
  const form = "POST /sign-in HTTP/1.1\r\nhost: a\r\nx-client-address: 203.0.113.7\r\ncontent-length: 9\r\n\r\nlogin=ana";
  const leave = say(1, form.repeat(MOST));
  await untilInside(MOST);
  // The first is not, so that those behind it wait on the connection.
  for (const { response } of inside.slice(1)) answer(response);
  void ask("/sign-in", from("203.0.113.7"));
  await untilInside(MOST + 1);
  leave();
});

test.each([
  ["until the work that was asked for is done", 0],
  ["for half a minute at most", 31_000],
])("whoever leaves after asking keeps the place %s [D8]", async (_, later) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  work = promise;
  await watch();
  const leave = say(MOST, "POST /sign-in HTTP/1.1\r\nhost: a\r\nx-client-address: 203.0.113.7\r\ncontent-length: 9\r\n\r\nlogin=ana");
  await untilInside(MOST);
  leave();
  await vi.waitFor(() => expect(inside.every(({ response }) => response.closed)).toBe(true));
  expect((await ask("/sign-in", from("203.0.113.7"))).status).toBe(503);
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + later);
  if (later === 0) resolve();
  work = undefined;
  void ask("/sign-in", from("203.0.113.7"));
  await untilInside(MOST + 1);
  vi.restoreAllMocks();
});

test("a form that anybody may send with a made-up cookie takes a place among the strangers' as soon as that is known [D8]", async () => {
  await watch();
  for (let count = 0; count <= MOST; count += 1)
    void ask("/users", { headers: { "x-client-address": "203.0.113.7", cookie: "sid=made-up", "x-request-id": `${count}` } });
  await vi.waitFor(() => expect(inside.filter(({ request }) => request.complete)).toHaveLength(MOST + 1));
  const { joinStrangers } = await import("@/lib/door/crowd");
  const joined = [];
  for (let count = 0; count <= MOST; count += 1) {
    sent = new Headers({ "x-request-id": `${count}` });
    joined.push(await joinStrangers());
  }
  expect(joined).toEqual([...Array(MOST).fill(true), false]);
  expect((await ask("/sign-in", from("203.0.113.7"))).status).toBe(503);
});

test("of forms that come in one breath a single one gets the place of the one that was held back", async () => {
  await watch();
  const head = "POST /users HTTP/1.1\r\nhost: a\r\nx-client-address: 203.0.113.7\r\ncookie: sid=a-session\r\ncontent-length:";
  const leave = say(1, `${head} 9\r\n\r\nlogin`);
  await untilInside(1);
  const leaveOthers = say(2 * MOST - 1, `${head} 0\r\n\r\n`);
  await untilInside(2 * MOST);
  const now = performance.now.bind(performance);
  vi.spyOn(performance, "now").mockImplementation(() => now() + 6000);
  const leaveNext = say(1, `${head} 0\r\n\r\n`.repeat(20));
  await vi.waitFor(() => expect(inside[0]?.request.socket.destroyed).toBe(true));
  expect(inside).toHaveLength(2 * MOST + 1);
  vi.restoreAllMocks();
  for (const end of [leave, leaveOthers, leaveNext]) end();
});

test("whoever asks for another protocol is answered in this one", async () => {
  server.on("upgrade", () => {});
  await watch();
  void ask("/", { method: "GET" });
  await untilInside(1);
  const leave = say(1, "GET / HTTP/1.1\r\nhost: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
  await untilInside(2);
  leave();
});

test("what was asked before the portal watched is let in, since Next has it already", async () => {
  const early: unknown[] = [];
  const keep = (asked: unknown) => early.push(asked);
  subscribe("http.server.request.start", keep);
  await fillTheLine(MOST + 10);
  unsubscribe("http.server.request.start", keep);
  Object.assign(globalThis, { gatehouseEarly: early });
  await watch();
  const statuses = asked.map((answer) => answer.then(({ status }) => status));
  for (const { response } of inside) response.end();
  expect(await Promise.all(statuses)).toEqual(Array(MOST + 10).fill(200));
});

test("what Node refused before the portal watched is left alone", async () => {
  const early: unknown[] = [];
  const keep = (asked: unknown) => early.push(asked);
  subscribe("http.server.request.start", keep);
  const left = say(1, "GET / HTTP/1.1\r\n\r\n");
  await vi.waitFor(() => expect(early).toHaveLength(1));
  unsubscribe("http.server.request.start", keep);
  Object.assign(globalThis, { gatehouseEarly: early });
  const { guardHeaders } = await import("@/lib/door/front-door");
  await watch(guardHeaders);
  left();
});

test("another server of the process, asked in between, changes nothing at this one", async () => {
  const leaveUnwatched = await watch();
  const other = serve((_, response) => response.end());
  await once(other, "listening");
  leaveUnwatched(other);
  void ask("/sign-in");
  await untilInside(1);
  const listeners = server.listeners("request");
  await fetch(originOf(other));
  void ask("/sign-in");
  await untilInside(2);
  expect(server.listeners("request")).toEqual(listeners);
  other.closeAllConnections();
  await new Promise((resolve) => other.close(resolve));
});
