import { readdir, readFile, readlink } from "node:fs/promises";

const pids = async () => (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);

/** The children of a process, from Linux's own list. */
export async function childrenOf(parent: number): Promise<number[]> {
  const all = await pids();
  const stats = await Promise.all(all.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  return all.filter((_, index) => Number(stats[index]?.slice(stats[index].lastIndexOf(")") + 4).split(" ")[0]) === parent);
}

/** The processes that work in a folder, as all of a database server do in that of its files. */
export async function workersIn(folder: string): Promise<number[]> {
  const all = await pids();
  const places = await Promise.all(all.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")));
  return all.filter((_, index) => places[index] === folder);
}

export function killAll(victims: number[]): void {
  for (const pid of victims) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended with another one.
    }
  }
}
