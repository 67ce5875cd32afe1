import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { SETTINGS } from "@/tests/support/settings";

const ORIGIN = "https://portal.example.com";

const settings = { ...SETTINGS, DATABASE_URL: "postgres://gatehouse@localhost/gatehouse", APP_URL: ORIGIN };

/** What reached the inside of the portal, where each request is answered with "inside". */
let inside: IncomingMessage[];
let server: Server;
let origin: string;
/** The portal before this one would see its requests, too. */
let leave: ((server: Server) => void) | undefined;

async function open(env: Record<string, string>) {
  vi.resetModules();
  for (const name of Object.keys(settings)) delete process.env[name];
  Object.assign(process.env, env);
  const { leaveUnwatched, watchRequests } = await import("@/lib/door/requests");
  const [{ guardHeaders }, { admit }] = [await import("@/lib/door/front-door"), await import("@/lib/door/outer-door")];
  server = createServer((request, response) => {
    inside.push(request);
    response.end("inside");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  leave?.(server);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  watchRequests({ begin: guardHeaders, admit });
  leave = leaveUnwatched;
}

async function close() {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

beforeEach(() => {
  inside = [];
});

const ask = (path: string, init?: RequestInit) => fetch(origin + path, { redirect: "manual", ...init });

/** The whole answer to a request whose address is sent as it stands. */
function say(...lines: string[]): Promise<string> {
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  socket.end(`${[...lines, "connection: close"].join("\r\n")}\r\n\r\n`);
  return text(socket);
}

const TOO_MUCH = "This is more than the portal takes at once. Please send less.";

const isRefused = async (answer: Response) => answer.status === 413 && (await answer.text()) === TOO_MUCH;

describe("under https", () => {
  beforeAll(() => open(settings));
  afterAll(close);

  test.each(["/", "/sign-in", "/users", "/no-such-page", "/api/health", "/_next/static/x.js", "/unlock?token=abc", "//x", "/%"])(
    "%s is answered with HSTS for a year, subdomains included, and with the other protecting headers [ASVS 3.4.1] [D19]",
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
      expect([headers.get("referrer-policy"), headers.get("x-content-type-options")]).toEqual(["strict-origin", "nosniff"]);
      expect(headers.get("content-security-policy")).toContain("default-src 'self'");
    },
  );

  test("the policy's nonce is made anew for each answer and never taken from a request [ASVS 3.4.3] [GHSA-ffhc-5mcf-pf4q]", async () => {
    const lies = { "content-security-policy": "script-src 'nonce-x'", "x-nonce": "x", "x-path": "//evil.example" };
    const answers = [await ask("/sign-in?why=x&_rsc=1", { headers: lies }), await ask("/sign-in", { headers: lies })];
    const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
    const nonces = policies.map((policy) => /script-src 'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'/.exec(policy ?? "")?.[1]);
    expect(new Set(nonces).size).toBe(2);
    expect(nonces).not.toContain(undefined);
    expect(inside.map(({ headers }) => [headers["content-security-policy"], headers["x-path"]])).toEqual([
      [policies[0], "/sign-in?why=x"],
      [policies[1], "/sign-in"],
    ]);
  });

  test.each([
    ["a form that does not say how long it is", 413, ["POST /sign-in HTTP/1.1", "transfer-encoding: chunked"]],
    ["what pretends to come from Next", 400, ["POST /sign-in HTTP/1.1", "content-length: 0", "x-action-forwarded: 1"]],
    ["a method that Next cannot take", 405, ["TRACE / HTTP/1.1"]],
    ["a form without a boundary", 400, ["POST /sign-in HTTP/1.1", "content-length: 0", "content-type: multipart/form-data"]],
    ["Next's page of failures", 400, ["GET /_global-error?x HTTP/1.1"]],
  ])("%s is refused before Next sees it", async (_, status, lines) => {
    expect(await say(...lines, "host: a")).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(inside).toEqual([]);
  });

  test("a form that another page sent is refused in words and logged; a page, a program and our own forms are let in [ASVS 3.5.1] [D17]", async () => {
    const warn = vi.spyOn(console, "warn").mockReturnValue();
    const send = (from: string, path = "/sign-in", method = "POST") => ask(path, { method, headers: { origin: from } });
    for (const from of ["https://evil.example", "null", `${ORIGIN}.evil.example`, ORIGIN.replace("https", "http")]) {
      const answer = await send(from);
      expect([answer.status, await answer.text()], from).toEqual([403, expect.stringContaining("did not come from this portal")]);
    }
    expect(inside).toEqual([]);
    expect(warn).toHaveBeenCalledTimes(4);
    expect(warn).toHaveBeenCalledWith("foreign-form", { address: "127.0.0.1" });
    await send(ORIGIN);
    await send("https://evil.example", "/sign-in", "GET");
    await send("https://evil.example", "/api/csp-report");
    expect(inside.map(({ url }) => url)).toEqual(["/sign-in", "/sign-in", "/api/csp-report"]);
  });

  test.each(["/%FF", "/api/%", "/_next/static/%C3%28"])(
    "%s, which nobody can read, is refused before Next sees it [RFC 3986 2.1]",
    async (path) => {
      expect((await ask(path)).status).toBe(400);
      expect(inside).toEqual([]);
    },
  );

  test("a mail of the outbox, and the logo, are boxed in; nothing that is only spelled alike is", async () => {
    const policy = async (path: string) => (await ask(path)).headers.get("content-security-policy");
    expect(await policy("/outbox/1?x")).toContain("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox");
    expect(await policy("/logo")).toContain("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox");
    for (const path of ["/outbox", "/%6Futbox/1", "/logo/x", "/users?/outbox/"])
      expect(await policy(path), path).toContain("'strict-dynamic'");
  });

  test("an address that names a host, too, is one of this portal [RFC 9112 3.2.2]", async () => {
    await say("GET http://evil.example/users?q=a HTTP/1.1", "host: evil.example");
    expect(inside.map(({ url, headers }) => [url, headers.host])).toEqual([["/users?q=a", "portal.example.com"]]);
  });

  test("cookies carry the __Host- prefix, Secure, HttpOnly and SameSite, whatever the request says [ASVS 3.3.1] [ASVS 3.3.3] [D18]", async () => {
    const { cookieName, cookieOptions } = await import("@/lib/request/cookies");
    for (const name of ["sid", "attempt", "unlock", "reset", "seen", "csrf", "callback"] as const)
      expect(cookieName(name)).toBe(`__Host-${name}`);
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", path: "/", secure: true });
    const { proxy } = await import("@/proxy");
    const opened = new NextRequest(`${ORIGIN}/unlock?token=abc`, { headers: { "x-forwarded-proto": "http" } });
    expect(proxy(opened).headers.get("set-cookie")).toMatch(/^__Host-unlock=abc; Path=\/;.*Secure; HttpOnly; SameSite=lax$/);
  });

  test("whoever has no cookie is sent to the sign-in of our own origin, whatever Host says [D7]", async () => {
    const { proxy } = await import("@/proxy");
    const answer = proxy(new NextRequest("https://evil.example/users", { headers: { host: "evil.example" } }));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `${ORIGIN}/sign-in?to=%2Fusers`]);
  });

  test("more than a form holds is refused in words, and more than a list of people from whoever may send one [ASVS 15.1.3]", async () => {
    const send = (path: string, length: number, cookie = "") =>
      ask(path, { method: "POST", body: "a".repeat(length), headers: { cookie } });
    expect(await isRefused(await send("/sign-in", 100_001))).toBe(true);
    expect(await isRefused(await send("/users/invite", 100_001, "theme=__Host-sid"))).toBe(true);
    expect(await isRefused(await send("/users", 100_001, "__Host-sid=x"))).toBe(true);
    expect(await say("POST /users/invite/../../users HTTP/1.1", "cookie: __Host-sid=x", "content-length: 100001")).toContain(TOO_MUCH);
    expect(await isRefused(await send("/users/invite", 1_000_001, "theme=dark; __Host-sid=x"))).toBe(true);
    const byScript = await ask("/sign-in", { method: "POST", body: "a".repeat(100_001), headers: { "next-action": "x" } });
    expect([byScript.headers.get("content-type"), await byScript.json()]).toEqual(["text/plain", { said: TOO_MUCH }]);
    expect(inside).toEqual([]);
    expect(await (await send("/users/invite", 1_000_000, "theme=dark;__Host-sid=x")).text()).toBe("inside");
    expect(await (await send("/sign-in", 100_000)).text()).toBe("inside");
  });
});

describe("in trial mode", () => {
  beforeAll(() => open({ PORT: "3456" }));
  afterAll(close);

  test("another name of this machine leads to the portal's own, and its forms are not taken", async () => {
    for (const [path, own] of [
      ["/users?q=a", "/users?q=a"],
      ["//evil.example/x", "/"],
    ] as const) {
      const answer = await ask(path, { method: "POST", body: "login=ana" });
      expect(answer.headers.get("refresh")).toBe(`0; url=http://localhost:3456${own}`);
    }
    expect(inside).toEqual([]);
  });

  test("no spelling of an address gets round that", async () => {
    for (const path of ["/api/../outbox", "/_next/static/../../outbox", "/api/%2e%2e/outbox", "/_next/image"])
      expect(await say(`GET ${path} HTTP/1.1`, "host: evil.example"), path).toContain("This portal is at http://localhost:3456/");
    expect(inside).toEqual([]);
  });

  test("its own name and the checks of its health are let in", async () => {
    expect(await say("GET / HTTP/1.1", "host: localhost:3456")).toMatch(/inside$/);
    expect(await (await ask("/api/health")).text()).toBe("inside");
  });
});
