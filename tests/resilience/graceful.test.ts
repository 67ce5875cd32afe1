import { afterAll, beforeAll, expect, test } from "vitest";
import { lay } from "@/tests/support/cable";
import { freshDatabase } from "@/tests/support/database";
import { startPortalProcess } from "@/tests/support/portal-process";

let leave: () => Promise<void>;

beforeAll(async () => {
  leave = await freshDatabase();
});

afterAll(() => leave());

test("a portal whose database is gone for good ends within 5 seconds when it is told to", async () => {
  const cable = await lay(process.env["DATABASE_URL"] ?? "");
  const portal = await startPortalProcess({ DATABASE_URL: cable.address });
  await cable.cut();
  const unanswered = fetch(`${portal.url}/users`, { headers: { cookie: "sid=nobody" } });
  const begun = Date.now();
  expect(await portal.end("SIGTERM")).toBe(0);
  console.log(Date.now() - begun);
  expect(Date.now() - begun).toBeLessThan(5000);
  expect((await unanswered).status).toBe(503);
});
