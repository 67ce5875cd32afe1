import { describe, expect, test, vi } from "vitest";
import { clientAddress } from "@/lib/door/front-door";

vi.mock("@/lib/env", () => ({ env: vi.fn() }));

const PROXY = "10.0.0.1";

describe("whom a request came from [D8] [ASVS 15.3.4]", () => {
  test.each([
    ["the connection, without proxies", undefined, 0, "203.0.113.9", "203.0.113.9"],
    ["the connection, whatever the client says", "198.51.100.1", 0, "203.0.113.9", "203.0.113.9"],
    ["the entry of the one proxy", "203.0.113.9", 1, PROXY, "203.0.113.9"],
    ["the last entry behind one proxy, not what the client put before it", "198.51.100.1, 203.0.113.9", 1, PROXY, "203.0.113.9"],
    ["the outermost proxy's entry of two", "203.0.113.9, 10.0.0.2", 2, PROXY, "203.0.113.9"],
    ["that entry, whatever the client put before it", "6.6.6.6, 7.7.7.7, 203.0.113.9, 10.0.0.2", 2, PROXY, "203.0.113.9"],
    ["a header that was sent twice", ["198.51.100.1", "203.0.113.9"], 1, PROXY, "203.0.113.9"],
    ["spaces and tabs around it", "\t203.0.113.9  ", 1, PROXY, "203.0.113.9"],
    ["IPv6", "2001:db8::9", 1, PROXY, "2001:db8::9"],
    ["IPv6 of the connection", undefined, 0, "2001:db8::9", "2001:db8::9"],
    ["an IPv4 address in IPv6 clothes", undefined, 0, "::ffff:203.0.113.9", "203.0.113.9"],
    ["the same in capitals, from a proxy", "::FFFF:203.0.113.9", 1, PROXY, "203.0.113.9"],
    ["IPv6 that only begins alike", "::ffff:1:203.0.113.9", 1, PROXY, "::ffff:1:cb00:7109"],
  ] as const)("is %s", (_, forwarded, hops, peer, address) => {
    expect(clientAddress(forwarded as string | string[], peer, hops)).toBe(address);
  });

  test.each([
    ["no connection", undefined, 0, undefined],
    ["a socket file", undefined, 0, ""],
    ["no header behind a proxy", undefined, 1, PROXY],
    ["an empty header", "", 1, PROXY],
    ["a chain that is too short", "203.0.113.9", 2, PROXY],
    ["a chain of commas", ",,,", 2, PROXY],
    ["a word", "localhost", 1, PROXY],
    ["an address with a port", "203.0.113.9:443", 1, PROXY],
    ["IPv6 in brackets", "[2001:db8::9]", 1, PROXY],
    ["a number", "3405803785", 1, PROXY],
    ["octal", "0313.0.0161.011", 1, PROXY],
    ["too many parts", "203.0.113.9.9", 1, PROXY],
    ["an address with more behind it", "203.0.113.9 OR 1=1", 1, PROXY],
    ["a line end inside", "203.0.113.9\r\nx: y", 1, PROXY],
    ["a malformed last entry: never the one before it", "203.0.113.9, nonsense", 1, PROXY],
    ["a blank last entry: never the one before it", "203.0.113.9, ", 1, PROXY],
  ] as const)("is unknown, one shared answer, for %s", (_, forwarded, hops, peer) => {
    expect(clientAddress(forwarded, peer, hops)).toBe("unknown");
  });

  test("is unknown for an empty last entry, too: never the one before it", () => {
    expect(clientAddress("203.0.113.9,", PROXY, 1)).toBe("unknown");
  });

  test.each([
    ["::ffff:cb00:7109", "203.0.113.9"],
    ["2001:DB8:0:0:0:0:0:9", "2001:db8::9"],
  ])("%s has one canonical form, %s", (written, canonical) => expect(clientAddress(written, PROXY, 1)).toBe(canonical));
});
