import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { generateSync } from "otplib";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { nextStep } from "@/lib/domain/sign-in";
import { env } from "@/lib/env";
import { invitePerson } from "@/lib/invitations/invite-person";
import { hashPassword } from "@/lib/passwords/passwords";
import { provePassword, proveToken } from "@/lib/sign-in/sign-in";
import { newKey, sealKey } from "@/lib/sign-in/totp";
import { verifyChain } from "@/lib/store/audit-chain";
import { createAccount } from "@/lib/store/change-account";
import { database, disconnect } from "@/lib/store/client";
import { migrate } from "@/lib/store/migrate";
import { stopQueue, workMails } from "@/lib/store/queue";
import { anOccasion, somebody } from "@/tests/support/accounts";
import { findTools, startServerOf } from "@/tests/support/pg-tools";
import { serverAt, type TestServer } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";

const run = promisify(execFile);
const PASSWORD = "violet tractor sings at noon";
const occasion = () => anOccasion({ now: new Date() });

Object.assign(process.env, SETTINGS, { DATABASE_URL: inject("server") });

/** The embedded server is of PostgreSQL 18 and comes without pg_dump. An older pg_dump of the machine is tried on a server of its own version. */
const EMBEDDED = 18;
const tools = await findTools();
let server: TestServer | null = null;
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gatehouse-dump-"));
  if (tools) server = tools.major >= EMBEDDED ? serverAt(inject("server")) : await startServerOf(tools);
});

afterAll(async () => {
  await leave();
  await server?.stop();
  await rm(folder, { recursive: true });
});

async function leave() {
  await stopQueue();
  await disconnect();
}

/** From here on the portal's code works on this database, as after a start. */
async function startOn(url: string) {
  await leave();
  env().databaseUrl = url;
  await migrate();
}

/** A command line as the README has it. */
async function runFromReadme(program: string, settings: Record<string, string>) {
  const line = new RegExp(`^${program} .*$`, "m").exec(await readFile("README.md", "utf8"))?.[0] ?? "";
  const path = `${tools?.folder ?? ""}:${process.env["PATH"]}`;
  await run("sh", ["-c", line], { cwd: folder, env: { ...process.env, ...settings, PATH: path } });
}

/** Somebody who was in before, with two-factor authentication. */
async function addPerson() {
  const [id, key, now] = [randomUUID(), newKey(), new Date()];
  const facts = { passwordHash: await hashPassword(PASSWORD), passwordChangedAt: now, lastSignInAt: now, twoFactorKey: sealKey(key, id) };
  const account = somebody({ id, role: "admin", twoFactorRequired: true, ...facts });
  await createAccount({ account, events: [{ type: "signed-in" }], reply: true }, occasion());
  return { email: account.email, key };
}

const newSession = () => ({ token: randomUUID(), replaces: null });

async function givePassword(login: string) {
  const judged = await provePassword({ login, password: PASSWORD }, { token: randomUUID(), returnTo: "/" }, newSession(), occasion());
  if ("refusal" in judged) throw new Error(judged.refusal.code);
  return judged;
}

test("dumped and restored elsewhere as the README says, the portal is all there: password, 2FA token, record and mails that wait", async ({
  skip,
}) => {
  if (!tools || !server)
    return skip(`There is no pg_dump of PostgreSQL ${EMBEDDED} or later here, and no older one with a server of its own.`);
  const [from, to] = [`from_${randomUUID().slice(0, 8)}`, `to_${randomUUID().slice(0, 8)}`];
  const source = await server.createDatabase(from);
  await startOn(source);
  const { email, key } = await addPerson();
  await invitePerson({ email: "ben@example.com", name: "Ben", role: "staff", twoFactor: false }, occasion());
  const [waiting] = await (await database()).execute<{ id: string }>("select id from mails");
  const { newest } = await verifyChain(null);
  await runFromReadme("pg_dump", { DATABASE_URL: source });
  const target = await server.createDatabase(to);
  await runFromReadme("pg_restore", { EMPTY_DATABASE_URL: target });

  await startOn(target);
  expect(await verifyChain(newest)).toMatchObject({ faults: [], newest });
  const { attempt, account } = await givePassword(email);
  expect(nextStep(attempt, account, new Date())).toBe("two-factor");
  const proven = await proveToken(attempt, generateSync({ secret: key }), newSession(), occasion());
  expect(proven).toHaveProperty("session");
  const sent = await new Promise<string>((resolve) => {
    void workMails(async (id) => {
      resolve(id);
      return "settled";
    });
  });
  expect(sent).toBe(waiting?.id);

  // Without the secret that was kept elsewhere: passwords are hashes and work, 2FA keys are sealed and do not open.
  env().secrets = ["another secret that is as long as that one"];
  const again = await givePassword(email);
  await expect(proveToken(again.attempt, generateSync({ secret: key }), newSession(), occasion())).rejects.toThrow("No secret opens");
});
