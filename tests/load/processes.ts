import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";

/** A server under measure, and what `/proc` tells of it and of all its children together. */
export type Server = {
  url: string;
  /** Milliseconds from its start to its first answer. */
  startedIn: number;
  /** Milliseconds of processor time so far. */
  cpu: () => Promise<number>;
  /** MiB; `pss` counts what several processes share once, `kind` a line of `smaps_rollup`. */
  memory: (kind: "Pss" | "Rss") => Promise<number>;
  /** Sends a word to what the program loaded along, and gives its answer. */
  ask: (word: string) => Promise<unknown>;
  stop: () => Promise<void>;
};

type Start = { port: number; settings: Record<string, string>; path: string; program?: string };

/** Starts a program that listens on this port and waits until it answers `path`. Rejects with its words when it ends before. */
export async function startServer(line: string[], { port, settings, path, program = process.execPath }: Start): Promise<Server> {
  const began = performance.now();
  // The channel ends it with this process, however that ends.
  const child = spawn(program, line, { env: { ...process.env, ...settings }, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  let words = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (words = (words + chunk).slice(-3000)));
  const url = `http://127.0.0.1:${port}`;
  while (!(await isUp(url + path))) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`It did not start: ${line.join(" ")}\n${words}`);
    await wait(10);
  }
  const startedIn = performance.now() - began;
  const pid = child.pid ?? 0;
  return {
    ...{ url, startedIn, cpu: () => sum(pid, cpuOf), memory: (kind) => sum(pid, (one) => memoryOf(one, kind)), stop: () => end(pid) },
    ask: async (word) => {
      child.send(word);
      return (await once(child, "message"))[0];
    },
  };
}

const isUp = (url: string) =>
  fetch(url, { headers: { connection: "close" }, redirect: "manual" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** All of them: npm does not hand a signal on. */
async function end(root: number): Promise<void> {
  const family = await familyOf(root);
  for (const pid of family) tell(pid, "SIGTERM");
  for (const pid of family) while ((await statOf(pid))[0]?.match(/^[^Z]/)) await wait(50);
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}

async function sum(root: number, of: (pid: number) => Promise<number>): Promise<number> {
  const figures = await Promise.all((await familyOf(root)).map((pid) => of(pid).catch(() => 0)));
  return figures.reduce((total, figure) => total + figure, 0);
}

async function familyOf(root: number): Promise<number[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const parents = new Map(await Promise.all(pids.map(async (pid) => [pid, Number((await statOf(pid))[1])] as const)));
  const family = [root];
  for (const pid of family) family.push(...pids.filter((other) => parents.get(other) === pid));
  return family;
}

/** What follows the name, which may hold spaces. */
const statOf = async (pid: number) => {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return text.slice(text.lastIndexOf(")") + 2).split(" ");
};

/** Linux counts these in hundredths of a second. */
async function cpuOf(pid: number): Promise<number> {
  const stat = await statOf(pid);
  return (Number(stat[11]) + Number(stat[12])) * 10;
}

async function memoryOf(pid: number, kind: string): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8");
  return Number(new RegExp(`^${kind}:\\s+(\\d+) kB`, "m").exec(text)?.[1]) / 1024;
}
