import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { anOccasion } from "@/tests/support/accounts";
import { connect } from "@/tests/support/connect";
import { serverAt } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";
import { read } from "@/tests/support/sources";

/** The rights as SECURITY.md tells an operator to give them: its SQL is run here, word for word. */
const GRANTS = /```sql\n(grant[\s\S]*?)```/.exec(read("SECURITY.md"))?.[1] ?? "";

/** A role belongs to the whole server: this file's have names of their own. */
const name = randomUUID().slice(0, 8);
const [OWNER, PORTAL] = [`owner_${name}`, `portal_${name}`];
const grants = GRANTS.replaceAll("gatehouse_owner", OWNER).replaceAll("gatehouse_portal", PORTAL);

let url: string;
let portal: postgres.Sql;
let leave = async () => {};

const addressOf = (role: string) => Object.assign(new URL(url), { username: role, password: role });

async function asRoot(statements: string) {
  const root = connect(url);
  await root.unsafe(statements);
  await root.end();
}

/** The portal's own code, from here on signed in to the database as this role. */
async function become(role: string) {
  await leave();
  vi.resetModules();
  process.env["DATABASE_URL"] = addressOf(role).href;
  const [{ disconnect }, { stopQueue }] = [await import("@/lib/store/client"), await import("@/lib/store/queue")];
  leave = async () => {
    await stopQueue();
    await disconnect();
  };
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
}

beforeAll(async () => {
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  url = await serverAt(inject("server")).createDatabase(database);
  Object.assign(process.env, SETTINGS);
  await asRoot(`create role ${OWNER} login password '${OWNER}'; create role ${PORTAL} login password '${PORTAL}';
    alter database ${database} owner to ${OWNER}`);
  await become(OWNER);
  const owner = connect(addressOf(OWNER));
  await owner.unsafe(grants);
  await owner.end();
  await become(PORTAL);
  portal = connect(addressOf(PORTAL));
}, 60_000);

afterAll(async () => {
  await portal.end();
  await leave();
  await asRoot(`drop owned by ${PORTAL}, ${OWNER} cascade; reassign owned by ${OWNER} to current_user; drop role ${PORTAL}, ${OWNER}`);
});

describe("the portal's own database role [ASVS 13.2.1] [ASVS 16.4.2]", () => {
  const refuses = (statement: string) => expect(portal.unsafe(statement), statement).rejects.toThrow(/permission denied|must be owner/);

  test("adds to the record, and can neither change, delete nor empty it", async () => {
    const lines = () => portal`select count(*)::int as n from audit_events where type = 'written-once'`;
    await portal`insert into audit_events (at, type, address, user_agent) values (now(), 'written-once', '', '')`;
    await refuses("update audit_events set type = 'nothing'");
    await refuses("delete from audit_events");
    await refuses("truncate audit_events");
    await refuses("alter table audit_events disable trigger all");
    expect(await lines()).toEqual([{ n: 1 }]);
  });

  test.each([
    "create table x (y int)",
    "alter table users add column x int",
    "drop table audit_events",
    "truncate users",
    "create schema x",
    "drop schema pgboss cascade",
    "create table pgboss.x (y int)",
    "create role x",
    "delete from drizzle.__drizzle_migrations",
  ])("may not say: %s", refuses);

  test("is enough for an invitation, its mail, a sign-in and the hourly jobs", async () => {
    const { invite, newAccount } = await import("@/lib/domain/invitation");
    const { createAccount, judgeLogin } = await import("@/lib/store/change-account");
    const { workMails } = await import("@/lib/store/queue");
    const { stopHourly, workHourly } = await import("@/lib/store/schedule");
    const { judgePassword } = await import("@/lib/domain/sign-in");
    const { sweep } = await import("@/lib/store/sweep");
    const occasion = anOccasion({ now: new Date() });
    const person = { id: randomUUID(), name: "Ana", email: "ana@example.com", role: "staff", twoFactorRequired: false } as const;
    await createAccount(invite(newAccount(person, occasion.now), { password: "abcde-fghjk", hash: "hash" }, occasion), occasion);
    const left = new Promise<void>((resolve) => {
      void workMails(async () => {
        resolve();
        return "settled";
      });
    });
    await left;
    const typed = { fits: "hash", attemptId: "attempt", returnTo: "/", unlockToken: "token" };
    const judged = await judgeLogin(person.email, occasion, (account) => judgePassword(account, typed, occasion));
    expect(judged).toHaveProperty("attempt");
    await sweep(occasion.now);
    await workHourly(async () => {});
    await stopHourly();
  });
});

test("a statement is cut off after 5 seconds, and one portal holds ten connections [ASVS 13.1.2]", async () => {
  const { database } = await import("@/lib/store/client");
  const db = await database();
  expect(await db.execute("select current_setting('statement_timeout') as timeout")).toEqual([{ timeout: "5s" }]);
  await Promise.all(Array.from({ length: 20 }, () => db.execute("select pg_sleep(0.05)")));
  const held = "select count(*)::int as n from pg_stat_activity where application_name = 'gatehouse' and datname = current_database()";
  expect(await db.execute(held)).toEqual([{ n: 10 }]);
});
