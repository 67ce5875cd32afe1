import { spawn } from "node:child_process";
import { once } from "node:events";
import { realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startEmbedded, stopEmbedded } from "@/lib/store/embedded";
import { halfWay } from "@/tests/support/half-way";
import { insider } from "@/tests/support/insider";
import { Ledger } from "@/tests/support/ledger";
import { freePort } from "@/tests/support/more-portals";
import { sql as connect } from "@/tests/support/portal";
import { childrenOf, killAll, workersIn } from "@/tests/support/process-tree";
import { seeded } from "@/tests/support/seeded";
import { newDataDir, startTrial, stopTrial, trialSettings } from "@/tests/support/trial";
import { Visitor } from "@/tests/support/visitor";

const SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const VICTIMS = ["everything", "the database", "npm start", "the portal", "a backend"] as const;
const ROUNDS = 20;

let dataDir = "";
let port = 0;
let trial: Awaited<ReturnType<typeof startTrial>>;

beforeAll(async () => {
  dataDir = await newDataDir();
  port = await freePort();
  trial = await startTrial(dataDir, port, "ignore");
});

afterAll(async () => {
  const { portal } = trial;
  if (portal.exitCode === null && portal.signalCode === null) await stopTrial(portal, "SIGTERM");
  await stopEmbedded(dataDir);
  await rm(dataDir, { recursive: true, force: true });
});

const isReady = (url: string) =>
  fetch(`${url}/api/health/ready`, { headers: { connection: "close" } }).then(
    ({ ok }) => ok,
    () => false,
  );
const isGone = (url: string) =>
  fetch(`${url}/api/health`, { headers: { connection: "close" } }).then(
    () => false,
    () => true,
  );

async function victimsOf(name: (typeof VICTIMS)[number], random: () => number): Promise<number[]> {
  const [start, servers] = [trial.portal.pid ?? 0, await workersIn(await realpath(join(dataDir, "postgres")))];
  const portals = await childrenOf(start);
  const backends = servers.filter((pid) => pid !== Math.min(...servers));
  const victims = {
    "the database": servers,
    everything: [start, ...portals, ...servers],
    "npm start": [start],
    "the portal": portals,
    "a backend": [backends[Math.floor(random() * backends.length)] ?? 0],
  };
  return victims[name];
}

test(`${ROUNDS} kills of a trial's processes under load lose nothing that was acknowledged, and it comes back by itself (seed ${SEED})`, async () => {
  const [random, ledger] = [seeded(SEED), new Ledger()];
  process.env["DATABASE_URL"] = await startEmbedded(dataDir);
  const admin = new Visitor(() => trial.url, trial.url);
  admin.cookies.set("sid", (await insider("admin")).token);
  let [count, slowest] = [0, 0];

  /** One invitation after the other, whatever becomes of them. */
  const invite = async (until: () => boolean) => {
    while (!until()) {
      const login = `kim.${SEED}.${++count}@example.com`;
      const answer = await admin.post("/users/invite", { email: login, name: "Kim Doe", role: "staff" }, 1).catch(() => null);
      ledger.note(login, ["invited"], answer?.status === 303 ? "sure" : "maybe");
      if (answer?.status === 303) ledger.answers += 1;
    }
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    const name = VICTIMS[round % VICTIMS.length] ?? "everything";
    const moment = ledger.answers + 3 + 10 * random();
    let isOver = false;
    const work = Promise.all([1, 2, 3].map(() => invite(() => isOver)));
    await expect.poll(() => ledger.answers, { timeout: 60_000, interval: 5 }).toBeGreaterThan(moment);
    killAll(await victimsOf(name, random));
    isOver = true;
    await work;

    const begun = Date.now();
    if (["the database", "a backend"].includes(name)) await expect.poll(() => isReady(trial.url), { timeout: 60_000 }).toBe(true);
    else {
      await expect.poll(() => isGone(trial.url), { timeout: 30_000 }).toBe(true);
      trial = await startTrial(dataDir, port, "ignore");
    }
    slowest = Math.max(slowest, Date.now() - begun);
    const sql = connect();
    expect([...(await ledger.compare(sql)), ...(await halfWay(sql, `kim.${SEED}.`))], `${name}, with SEED=${SEED}`).toEqual([]);
    await sql`update sessions set expires = now() + interval '10 minutes'`;
    await sql.end();
  }
  const { sure = 0, maybe = 0 } = ledger.totals.get("invited") ?? {};
  console.log(`${ROUNDS} kills: ${sure} invitations acknowledged, ${maybe} not; back within ${slowest} ms at the slowest`);
});

test("a signal to npm, which is all that some supervisors send, ends the portal and the database in an orderly way", async () => {
  const [folder, ownPort] = [await newDataDir(), await freePort()];
  const npm = spawn("npm", ["start"], { env: { ...trialSettings(folder), PORT: String(ownPort) }, stdio: "ignore" });
  const ended = once(npm, "exit");
  const url = `http://localhost:${ownPort}`;
  await expect.poll(() => isReady(url), { timeout: 60_000 }).toBe(true);
  npm.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect([await isGone(url), await workersIn(await realpath(join(folder, "postgres")))]).toEqual([true, []]);
  await rm(folder, { recursive: true, force: true });
});
