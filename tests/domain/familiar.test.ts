import { describe, expect, test } from "vitest";
import type { EventType } from "@/lib/domain/decision";
import { whyUnfamiliar } from "@/lib/domain/familiar";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const NEWER_FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:152.0) Gecko/20100101 Firefox/152.0";
const CHROME = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

const here = { address: "203.0.113.9", userAgent: FIREFOX };
const was = (type: EventType, more: Partial<typeof here> = {}) => ({ type, ...here, ...more });
const wrong = (count: number) => Array.from({ length: count }, () => was("sign-in-refused"));

describe("a sign-in stands out [ASVS 6.3.5]", () => {
  test.each([
    ["the first one", [], null],
    ["the first one after a slip", wrong(1), null],
    ["one from where the last one came", [was("signed-in")], null],
    ["one from where one before the last came", [was("signed-in", { address: "198.51.100.7" }), was("signed-in")], null],
    ["one after two slips", [...wrong(2), was("signed-in")], null],
    ["one after three", [...wrong(3), was("signed-in")], "after-failures"],
    ["the first one after three", wrong(3), "after-failures"],
    ["one after a wrong token and two wrong passwords", [was("token-refused"), ...wrong(2), was("signed-in")], "after-failures"],
    ["one after slips that an earlier sign-in followed", [was("signed-in"), ...wrong(4), was("signed-in")], null],
    ["one from another address", [was("signed-in", { address: "203.0.113.10" })], "network"],
    ["one with another browser", [was("signed-in", { userAgent: CHROME })], "browser"],
    ["one with another version of it", [was("signed-in", { userAgent: NEWER_FIREFOX })], null],
    ["one with a browser of no known kind", [was("signed-in", { userAgent: "" })], "browser"],
    [
      "one whose address and browser were each seen, though not together",
      [was("signed-in", { userAgent: CHROME }), was("signed-in", { address: "198.51.100.7" })],
      null,
    ],
  ] as const)("%s: %#", (_, past, why) => expect(whyUnfamiliar([...past], here)).toBe(why));

  test("not by another address of the same /64", () => {
    const past = [was("signed-in", { address: "2001:db8::1" })];
    expect(whyUnfamiliar(past, { ...here, address: "2001:db8::2" })).toBeNull();
    expect(whyUnfamiliar(past, { ...here, address: "2001:db8:0:1::2" })).toBe("network");
  });
});
