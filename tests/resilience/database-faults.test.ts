import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Sql } from "postgres";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sql } from "@/tests/support/portal";
import { type PortalProcess, startPortalProcess } from "@/tests/support/portal-process";
import { serverAt } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";

let portal: PortalProcess;
let owner: Sql;
const role = `portal_${randomUUID().replaceAll("-", "")}`;

beforeAll(async () => {
  const address = await serverAt(inject("server")).createDatabase(role);
  owner = sql(address);
  await owner.unsafe(`create role ${role} login; alter database ${role} owner to ${role}; alter schema public owner to ${role}`);
  const own = new URL(address);
  own.username = role;
  portal = await startPortalProcess({ ...SETTINGS, DATABASE_URL: own.href });
});

afterAll(async () => {
  await portal.end("SIGTERM");
  await owner.end();
});

/** A page that has to ask the database who is there. */
const page = () => fetch(portal.url, { headers: { cookie: "sid=nobodys" }, redirect: "manual" });
const status = async () => (await page()).status;

/** The portal says that it cannot, in its own words, and lets nobody in. */
async function expectUnavailable() {
  const answer = await page();
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect(await answer.text()).not.toMatch(/canceling statement|too many connections|terminat|\.js:\d+/);
}

async function expectBackWithin5Seconds() {
  const end = Date.now() + 5000;
  while ((await status()) >= 500) {
    expect(Date.now()).toBeLessThan(end);
    await pause(100);
  }
}

test("a database too slow to answer within a statement's 5 seconds is told as 503, and then all goes on", async () => {
  expect(await status()).toBeLessThan(400);
  const holder = await owner.reserve();
  await holder`begin`;
  await holder`lock table users in access exclusive mode`;
  await expectUnavailable();
  await holder`rollback`;
  holder.release();
  await expectBackWithin5Seconds();
});

test("a database that threw out every connection is asked anew at once", async () => {
  expect(await status()).toBeLessThan(400);
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${role}`;
  await expectBackWithin5Seconds();
});

test("a database without a connection to spare is told as 503, and the portal is back by itself when there are some", async () => {
  await owner.unsafe(`alter role ${role} connection limit 0`);
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where usename = ${role}`;
  await expectUnavailable();
  const ready = () => fetch(`${portal.url}/api/health/ready`);
  expect([(await ready()).status, (await fetch(`${portal.url}/api/health`)).status]).toEqual([503, 200]);
  await owner.unsafe(`alter role ${role} connection limit -1`);
  await expectBackWithin5Seconds();
  expect((await ready()).status).toBe(200);
});
