import { once } from "node:events";
import { connect as dial } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { lay } from "@/tests/support/cable";
import { freshDatabase } from "@/tests/support/database";
import { bodyOf, hiddenFields, hiddenFieldsIn } from "@/tests/support/form-post";
import { insider } from "@/tests/support/insider";
import { freePort } from "@/tests/support/more-portals";
import { sql as connect } from "@/tests/support/portal";
import { startPortalProcess } from "@/tests/support/portal-process";

beforeAll(freshDatabase);

test("a portal that is told to end takes no connection any more, ends idle ones, answers what is under way, and leaves", async () => {
  const portal = await startPortalProcess({});
  const { email: login } = await insider();
  const page = await (await fetch(`${portal.url}/forgot-password`)).text();
  const body = bodyOf({ ...hiddenFieldsIn(page)[0], login });
  const idle = dial(Number(new URL(portal.url).port), "127.0.0.1");
  idle.write("GET /api/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(idle, "data");

  const sql = connect();
  const release = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const lock = sql.begin(async (tx) => {
    await tx`select from users where email = ${login} for update`;
    locked.resolve();
    await release.promise;
  });
  await locked.promise;
  const asked = fetch(`${portal.url}/forgot-password`, {
    method: "POST",
    body,
    headers: { origin: "http://localhost:3000" },
    redirect: "manual",
  });
  await expect.poll(() => sql`select from pg_stat_activity where wait_event_type = 'Lock'`, { timeout: 20_000 }).toHaveLength(1);

  const idleEnds = once(idle, "end");
  const ended = portal.end("SIGTERM");
  await idleEnds;
  await expect(fetch(`${portal.url}/api/health`, { headers: { connection: "close" } })).rejects.toThrow();
  release.resolve();
  await lock;
  const answer = await asked;
  expect([answer.status, answer.headers.get("connection")]).toEqual([303, "close"]);
  expect(await ended).toBe(0);
  await sql.end();
});

test("a portal whose database is gone for good, and the reader of its log too, answers 503 and ends within seconds when it is told to", async () => {
  const cable = await lay(process.env["DATABASE_URL"] ?? "");
  const portal = await startPortalProcess({ DATABASE_URL: cable.address });
  portal.closeLog();
  await cable.cut();
  const visitor = dial(Number(new URL(portal.url).port), "127.0.0.1").setEncoding("utf8");
  let heard = "";
  visitor.on("data", (text) => {
    heard += text;
  });
  const question = "GET /users HTTP/1.1\r\nHost: localhost\r\nCookie: sid=nobody\r\n\r\n";
  const ask = () => new Promise<void>((sent) => visitor.write(question, () => sent()));
  const refusals = () => heard.match(/^HTTP\/1\.1 503/gm);
  await ask();
  await expect.poll(refusals, { timeout: 20_000 }).toHaveLength(1);
  await expect.poll(() => heard).toContain("</html>");
  await ask();
  const begun = Date.now();
  expect(await portal.end("SIGTERM")).toBe(0);
  expect(Date.now() - begun).toBeLessThan(10_000);
  expect(refusals()).toHaveLength(2);
});

test("what is asked in a portal's first moments is guarded like all that comes later: who sent it is not what it says of itself [D8]", async () => {
  const before = await startPortalProcess({});
  const fields = await hiddenFields("/sign-in", before.url);
  const port = await freePort();
  const starting = startPortalProcess({}, port);
  const login = `early.${port}@example.com`;
  const body = bodyOf({ ...fields, login, password: "not the password" });
  const headers = { origin: "http://localhost:3000", "x-client-address": "203.0.113.66", "x-request-id": "made-up" };
  const knock = () => fetch(`http://127.0.0.1:${port}/sign-in`, { method: "POST", body, headers }).catch(() => null);
  let answer = await knock();
  while (!answer) answer = await knock();
  expect(answer.status).toBe(200);
  const sql = connect();
  const events = await sql`select address, request from audit_events where type = 'sign-in-refused' order by id desc limit 1`;
  expect(events).toEqual([{ address: "127.0.0.1", request: expect.not.stringContaining("made-up") }]);
  await sql.end();
  for (const portal of [before, await starting]) expect(await portal.end("SIGTERM")).toBe(0);
});
