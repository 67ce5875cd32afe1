import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { beforeAll, expect, test, vi } from "vitest";
import { freshDatabase } from "@/tests/support/database";
import { freePort } from "@/tests/support/more-portals";

beforeAll(freshDatabase);

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = createServer().once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });

/** The first of two ports in a row, below those that the system gives to connections: another test's might take the second. */
async function freePair(): Promise<number> {
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  return (await isFree(port)) && (await isFree(port + 1)) ? port : freePair();
}

/** `npm start` with two workers, once it is ready. */
async function startTwo() {
  const [port, metricsPort] = [await freePort(), await freePair()];
  const settings = {
    WORKERS: "2",
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    HOST: "127.0.0.1",
    NODE_ENV: "production" as const,
  };
  const line = ["--conditions=react-server", "--import", "tsx", "lib/cli/start.ts"];
  const portal = spawn(process.execPath, line, { env: { ...process.env, ...settings } });
  let output = "";
  for (const stream of [portal.stdout, portal.stderr]) stream.on("data", (chunk) => (output += chunk));
  await vi.waitFor(() => expect(output).toContain("is ready:"), { timeout: 60_000 });
  return { portal, output: () => output, url: `http://127.0.0.1:${port}`, metricsPort };
}

/** The processes that serve, of this `npm start`; Next gives them another name when they do. */
async function workersOf({ pid }: ChildProcess): Promise<number[]> {
  const children = (await readFile(`/proc/${pid}/task/${pid}/children`, "utf8")).split(" ").filter(Boolean).map(Number);
  const lines = await Promise.all(children.map((child) => readFile(`/proc/${child}/cmdline`, "utf8").catch(() => "")));
  return children.filter((_, index) => /next-server|server\.js/.test(lines[index] ?? ""));
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** How many requests this worker answered. */
async function answersOf(metricsPort: number): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return Number(/^gatehouse_request_seconds_count\{method="GET",status="200"\} (\d+)$/m.exec(text)?.[1] ?? 0);
}

const ask = (url: string) => fetch(`${url}/api/health`, { headers: { connection: "close" } });

test("two workers both answer; one that is killed is replaced while the other goes on; SIGTERM ends all of them", async () => {
  const { portal, output, url, metricsPort } = await startTwo();
  const bothAnswer = async () => {
    expect((await ask(url)).status).toBe(200);
    for (const nth of [0, 1]) expect(await answersOf(metricsPort + nth)).toBeGreaterThan(0);
  };
  await vi.waitFor(bothAnswer, { timeout: 15_000 });
  const [first = 0, ...others] = await workersOf(portal);
  expect(others).toHaveLength(1);
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(output()).toContain("A worker of the portal ended (SIGKILL); another one starts in a second."));
  expect((await ask(url)).status).toBe(200);
  const replaced = async () => expect(await workersOf(portal)).toEqual([...others, expect.any(Number)]);
  await vi.waitFor(replaced, { timeout: 10_000 });
  await vi.waitFor(bothAnswer, { timeout: 15_000 });

  const all = await workersOf(portal);
  const ended = once(portal, "exit");
  portal.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(all.filter(isAlive)).toEqual([]);
});

test("workers do not outlive the process that started them", async () => {
  const { portal } = await startTwo();
  const all = await workersOf(portal);
  expect(all).toHaveLength(2);
  portal.kill("SIGKILL");
  await vi.waitFor(() => expect(all.filter(isAlive)).toEqual([]), { timeout: 10_000 });
});
