import { randomUUID } from "node:crypto";
import { generateSync } from "otplib";
import type postgres from "postgres";
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { runCaptured } from "@/lib/cli/program";
import { nextStep } from "@/lib/domain/sign-in";
import { env } from "@/lib/env";
import { hashPassword } from "@/lib/passwords/passwords";
import { proveSignIn } from "@/lib/sign-in/sign-in";
import { newKey, sealKey } from "@/lib/sign-in/totp";
import { verifyChain } from "@/lib/store/audit-chain";
import { newBoss } from "@/lib/store/boss";
import { disconnect } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { stopQueue, workMails } from "@/lib/store/queue";
import { anOccasion } from "@/tests/support/accounts";
import { connect } from "@/tests/support/connect";
import { newDatabase } from "@/tests/support/database";
import { build, catalogue, columnsOf, contents, migrationsUpTo, released, writeAs } from "@/tests/support/released";
import { SETTINGS } from "@/tests/support/settings";
import { connectTo } from "@/tests/support/statements";

const VERSIONS = (await released()).map((tag, index) => [tag, index + 1] as const);
const NEWEST = VERSIONS.length;
const isFull = import.meta.env.MODE === "full";
/** The short form takes the oldest and the newest. */
const TRIED = VERSIONS.filter(([, count]) => isFull || count === 1 || count === NEWEST);
const PASSWORD = "violet tractor sings at noon";
const occasion = () => anOccasion({ now: new Date() });

Object.assign(process.env, SETTINGS, { DATABASE_URL: inject("server") });

let sql: postgres.Sql;
afterEach(async () => {
  await stopQueue();
  await disconnect();
  await sql.end();
});

/** A database of a released version, at which this version's code is pointed and has not looked yet. */
async function databaseOf(count: number) {
  const url = await newDatabase();
  process.env["DATABASE_URL"] = url;
  env().databaseUrl = url;
  sql = connect(url);
  await build(sql, count);
}

/** Somebody with a password and two-factor authentication, in the tables of a version. */
async function writePerson(count: number) {
  const [id, key] = [randomUUID(), newKey()];
  await writeAs(sql, count, id, await hashPassword(PASSWORD), sealKey(key, id));
  return { id, key, login: `${id}@example.com` };
}

/** Password and token, by this version's rules: "in", or which step is owed then. */
async function signIn({ login, key }: { login: string; key: string }) {
  const session = { token: randomUUID(), replaces: null };
  const judged = await proveSignIn({ login, password: PASSWORD, token: generateSync({ secret: key }) }, session, occasion());
  if ("refusal" in judged) return judged.refusal.code;
  return judged.session ? "in" : nextStep(judged.attempt, judged.account, new Date());
}

describe("from each released version", () => {
  test.each(TRIED)(
    "%s: nothing is lost, people sign in, the record is whole, and its statements still work beside the newer schema",
    async (_tag, count) => {
      await databaseOf(count);
      const person = await writePerson(count);
      const columns = await columnsOf(sql);
      const before = await contents(sql, columns);
      await migrate();
      expect(await contents(sql, columns)).toEqual(before);
      expect(await signIn(person)).toBe("in");
      // As a portal of that version goes on in the course of a rollout: by its columns alone, also of the new people.
      const meanwhile = await writePerson(count);
      expect(await signIn(meanwhile)).toBe("in");
      expect(await verifyChain(null)).toMatchObject({
        faults: [],
        count: Number((await sql`select count(*) from audit_events`)[0]?.["count"]),
      });
      const after = await catalogue(sql);
      await migrate();
      expect(await catalogue(sql)).toEqual(after);
    },
  );

  test("a mail that a portal of the version before queued, or queues in the course of the rollout, leaves", async () => {
    await databaseOf(NEWEST);
    await migrate();
    const boss = await (await newBoss({ supervise: false })).start();
    await boss.send("mail", { mailId: "written before" });
    await boss.stop({ graceful: false });
    const ids: string[] = [];
    await workMails(async (id) => {
      ids.push(id);
      return "settled";
    });
    await vi.waitFor(() => expect(ids).toEqual(["written before"]), 10_000);
  });
});

describe("portals that start at once run each migration once", () => {
  const run = () => sql`select count(*)::int as n from drizzle.__drizzle_migrations`;

  test("three of them, connection by connection", async () => {
    await databaseOf(1);
    await Promise.all([migrate(), migrate(), migrate()]);
    expect(await run()).toEqual([{ n: NEWEST }]);
  });

  test.runIf(isFull)("three programs", async () => {
    await databaseOf(1);
    const line = ["--conditions=react-server", "--import", "tsx", "lib/cli/audit-verify.ts"];
    const ended = await Promise.all([1, 2, 3].map(() => runCaptured(line)));
    expect(ended.map(({ code, output }) => [code, output.includes("none of them changed")])).toEqual(Array(3).fill([0, true]));
    expect(await run()).toEqual([{ n: NEWEST }]);
  });
});

test("a portal of the version before that is about to write a person's row does so, and the upgrade after it", async () => {
  await databaseOf(NEWEST - 1);
  const { id } = await writePerson(NEWEST - 1);
  const portal = connectTo(process.env["DATABASE_URL"] ?? "");
  const { promise: judged, resolve: judge } = Promise.withResolvers<void>();
  const signIn = portal.begin(async (tx) => {
    await tx`select from users where id = ${id} for update`;
    await judged;
    await tx`update users set wrong_passwords = 3 where id = ${id}`;
  });
  const upgrade = migrate();
  await vi.waitFor(async () => expect(await sql`select from pg_locks where not granted`).not.toEqual([]), 10_000);
  judge();
  await Promise.all([signIn, upgrade]);
  expect(await sql`select wrong_passwords as n from users where id = ${id}`).toEqual([{ n: 3 }]);
  await portal.end();
});

test("a migration that fails leaves the database as it was, with all that came before it in the same upgrade, and says so", async () => {
  await databaseOf(1);
  await writePerson(1);
  const columns = await columnsOf(sql);
  const before = [await catalogue(sql), await contents(sql, columns)];
  const statements = (last: string) =>
    ["alter table users add column fresh text", "delete from mails", "create table fresh (id int)", last].join(
      "--> statement-breakpoint\n",
    );
  await expect(migrate(await migrationsUpTo(NEWEST, statements("create unique index on users (role)")))).rejects.toThrow(
    /^The database cannot be brought to this version, and is as it was: .*\(23505\)/,
  );
  expect([await catalogue(sql), await contents(sql, columns)]).toEqual(before);
  await migrate(await migrationsUpTo(NEWEST, statements("create index on users (role)")));
  expect(await sql`select count(*)::int as n from drizzle.__drizzle_migrations`).toEqual([{ n: NEWEST + 1 }]);
});
