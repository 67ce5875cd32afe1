import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readEnv } from "@/lib/env";
import { isBreached } from "@/lib/passwords/breached";

const settings = vi.hoisted(() => ({ breachedPasswordsUrl: null as URL | null }));
vi.mock("@/lib/env", async (original) => ({ ...(await original<object>()), env: () => settings }));

const PASSWORD = "violet tractor sings at noon";
const HASH = createHash("sha1").update(PASSWORD).digest("hex").toUpperCase();

/** A range service on loopback that answers as `answer` says, and remembers what it was asked. */
let answer: (response: ServerResponse) => void;
let asked: string[];
const service = createServer((request, response) => {
  asked.push(request.url ?? "");
  answer(response);
});

beforeEach(async () => {
  asked = [];
  service.listen(0, "127.0.0.1");
  await once(service, "listening");
  settings.breachedPasswordsUrl = new URL(`http://127.0.0.1:${(service.address() as AddressInfo).port}/range/`);
});
afterEach(() => {
  service.closeAllConnections();
  service.close();
});

const says = (text: string) => (response: ServerResponse) => response.end(text);

describe("breached passwords [ASVS 6.2.12]", () => {
  test.each([
    ["a known one is found, and only five digits of its hash leave the house", `${HASH.slice(5)}:3\r\n${"0".repeat(35)}:9`, true],
    ["padding does not count", `${HASH.slice(5)}:0`, false],
    ["another one with the same beginning does not count", `${"A".repeat(35)}:3`, false],
    ["an empty answer finds nothing", "", false],
  ])("%s", async (_what, text, found) => {
    answer = says(text);
    expect(await isBreached(PASSWORD)).toBe(found);
    expect(asked).toEqual([`/range/${HASH.slice(0, 5)}`]);
  });

  test.each([
    ["says nothing", () => {}],
    ["begins and stops half way", (response: ServerResponse) => response.write(`${HASH.slice(5)}:3`)],
    ["fails", (response: ServerResponse) => response.writeHead(503).end()],
    ["leads elsewhere", (response: ServerResponse) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
    ["hangs up", (response: ServerResponse) => response.destroy()],
  ])("a service that %s leaves the decision to the local list, within a second, and the log says so", async (_what, fails) => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    answer = fails;
    const begun = Date.now();
    expect(await isBreached(PASSWORD)).toBe(false);
    expect(Date.now() - begun).toBeLessThan(1000);
    expect(log.mock.calls.flat().join(" ")).toMatch(/the local list alone decided/);
    expect(log.mock.calls.flat().join(" ")).not.toContain(HASH.slice(0, 5));
  });

  test("nothing leaves the house while it is off", async () => {
    settings.breachedPasswordsUrl = null;
    expect(await isBreached(PASSWORD)).toBe(false);
    expect(asked).toEqual([]);
  });
});

test.each([
  ["https://api.pwnedpasswords.com/range/", true],
  ["http://localhost:8080/range/", true],
  ["https://api.pwnedpasswords.com/range", false],
  ["http://range.example.com/", false],
  ["range", false],
])("BREACHED_PASSWORDS_URL %s is taken: %s", (url, isTaken) => expect("env" in readEnv({ BREACHED_PASSWORDS_URL: url })).toBe(isTaken));
