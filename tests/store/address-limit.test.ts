import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import { addressTries } from "@/drizzle/schema";
import { minutes } from "@/lib/domain/time";
import { countTry, withinLimit } from "@/lib/sign-in/address-limit";
import { database } from "@/lib/store/client";
import { ahead, anOccasion, NOW, SECOND } from "@/tests/support/accounts";
import { freshDatabase } from "@/tests/support/database";

const LIMIT = 100;

beforeAll(freshDatabase);

/** A /64 that no other test uses; `network` is how it is counted. */
let prefix = "";
const network = () => `${prefix}::/64`;
const from = (host: string, now = NOW) => anOccasion({ address: `${prefix}::${host}`, now });

beforeEach(() => {
  prefix = `2001:db8:a${randomUUID().slice(0, 3)}:b${randomUUID().slice(0, 3)}`;
  vi.spyOn(console, "warn").mockImplementation(() => {});
});

const wrong = vi.fn(async () => ({ refusal: { code: "wrong-credentials" as const } }));
const right = async () => ({ account: { blockedReason: null } });
const fail = (times: number, occasion = from("9")) => Promise.all(Array.from({ length: times }, () => withinLimit(occasion, wrong)));
const isLimited = (reply: object) => "refusal" in reply && (reply.refusal as { code: string }).code === "too-many-tries";

async function counted(): Promise<number> {
  const db = await database();
  const [row] = await db.select().from(addressTries).where(eq(addressTries.network, network()));
  return row?.count ?? 0;
}

test("of 150 wrong passwords at once exactly 100 are judged, and the refused leave no trace but one line in the log [D8] [ASVS 6.3.1]", async () => {
  wrong.mockClear();
  const replies = await fail(150);
  expect(replies.filter(isLimited)).toHaveLength(150 - LIMIT);
  expect(wrong).toHaveBeenCalledTimes(LIMIT);
  expect(await counted()).toBe(LIMIT);
  expect(console.warn).toHaveBeenCalledExactlyOnceWith("address-limit", { network: network(), tries: 100, minutes: 10 });
});

test("the right password is not even looked at from a network that must wait", async () => {
  await fail(LIMIT);
  const run = vi.fn(right);
  expect(await withinLimit(from("9"), run)).toEqual({ refusal: { code: "too-many-tries", about: 600 } });
  expect(run).not.toHaveBeenCalled();
});

test("the addresses of one /64 share their count, and other networks do not [D8] [GHSA-p6v2-xcpg-h6xw]", async () => {
  await fail(LIMIT, from("1"));
  expect(await withinLimit(from("ffff:1:2:3"), right)).toSatisfy(isLimited);
  expect(await withinLimit(anOccasion({ address: prefix.replace(":b", ":c").concat("::1") }), right)).toEqual({
    account: { blockedReason: null },
  });
  expect(await withinLimit(anOccasion({ address: "203.0.113.9" }), right)).toEqual({ account: { blockedReason: null } });
});

test("an address that could not be made out is counted, too, with all others of its kind [D8] [CVE-2024-47070]", async () => {
  await fail(LIMIT, anOccasion({ address: "unknown" }));
  expect(await withinLimit(anOccasion({ address: "unknown" }), right)).toSatisfy(isLimited);
});

test("the wait ends 10 minutes after the first try, to the second, and then the count begins anew", async () => {
  await fail(1);
  await fail(LIMIT - 1, from("9", ahead(minutes(9))));
  const lastSecond = from("9", ahead(minutes(10) - SECOND));
  expect(await withinLimit(lastSecond, right)).toEqual({ refusal: { code: "too-many-tries", about: 1 } });
  await fail(LIMIT, from("9", ahead(minutes(10))));
  expect(await counted()).toBe(LIMIT);
  expect(await withinLimit(from("9", ahead(minutes(19))), right)).toEqual({ refusal: { code: "too-many-tries", about: 60 } });
});

test("a success gives its own try back and clears nothing", async () => {
  await fail(LIMIT - 1);
  for (const run of [right, right, right]) expect(await withinLimit(from("9"), run)).toEqual({ account: { blockedReason: null } });
  expect(await counted()).toBe(LIMIT - 1);
  expect(console.warn).not.toHaveBeenCalled();
  await fail(1);
  expect(await withinLimit(from("9"), right)).toSatisfy(isLimited);
});

test("the wrong token that blocks is counted, though it leads away from the form", async () => {
  await withinLimit(from("9"), async () => ({ account: { blockedReason: "wrong_tokens" as const } }));
  expect(await counted()).toBe(1);
});

test("what leaves by an exception, as a redirect does, gives its try back, too", async () => {
  const leave = () => Promise.reject(new Error("on to the next page"));
  await expect(withinLimit(from("9"), leave)).rejects.toThrow("on to the next page");
  expect(await counted()).toBe(0);
});

test("a try that ends in the next window takes nothing from that one's count", async () => {
  const slow = async () => {
    await fail(3, from("9", ahead(minutes(10))));
    return { account: { blockedReason: null } };
  };
  await withinLimit(from("9"), slow);
  expect(await counted()).toBe(3);
});

test("a try that is counted for good stays, and is refused like the others", async () => {
  for (let count = 1; count <= LIMIT; count += 1) expect(await countTry(from("9"))).toBeNull();
  expect(await countTry(from("9"))).toEqual({ refusal: { code: "too-many-tries", about: 600 } });
});

test("0 is off: nothing is counted and nobody waits", async () => {
  vi.resetModules();
  vi.stubEnv("ADDRESS_LIMIT", "0");
  const off = await import("@/lib/sign-in/address-limit");
  const replies = await Promise.all(Array.from({ length: 150 }, () => off.withinLimit(from("9"), wrong)));
  expect(replies.filter(isLimited)).toEqual([]);
  expect(await counted()).toBe(0);
});
