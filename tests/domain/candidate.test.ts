import { expect, test } from "vitest";
import { anAccount } from "@/tests/support/accounts";
import { SETTINGS } from "@/tests/support/settings";

Object.assign(process.env, SETTINGS, { DATABASE_URL: "postgres://gatehouse@localhost/gatehouse" });

const { examine } = await import("@/lib/passwords/candidate");
const { metrics } = await import("@/lib/server/metrics");

/** How many hashes were made or compared so far. */
async function hashes(): Promise<number> {
  const { values } = await metrics.hashWait.get();
  return values.find(({ metricName }) => metricName?.endsWith("_count"))?.value ?? 0;
}

test.each([
  ["too short", "copper"],
  ["the owner's name", `${anAccount().name} over the harbour`],
  ["easy to guess", "password12345"],
])("a new password that is %s costs no hash, so that refusals keep nobody else out", async (_, password) => {
  const before = await hashes();
  const { visible, guessable } = await examine(password, anAccount());
  expect([visible.length > 0 || guessable, (await hashes()) - before]).toEqual([true, 0]);
});

test("any other one is hashed, and compared with the present one and each before it", async () => {
  const before = await hashes();
  expect(await examine("copper lantern over the harbour", anAccount({ passwordHash: null }))).toMatchObject({
    visible: [],
    guessable: false,
  });
  expect((await hashes()) - before).toBe(2);
});
