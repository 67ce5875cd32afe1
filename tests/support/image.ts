import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What the last stage of the Dockerfile says. */
export type Recipe = {
  base: string;
  workdir: string;
  copies: [string, string][];
  env: Record<string, string>;
  user: string;
  line: string[];
  health: string[];
};

/** The image as a folder, and how its programs run in it: with its environment alone, by a user who may write nothing there. */
export type Image = { folder: string; run: (line: string[], settings?: Record<string, string>) => Running; remove: () => Promise<void> };

/** `output` grows while it runs; `ended` gives the exit code, or the signal that ended it. */
export type Running = { kill: (signal: NodeJS.Signals) => void; output: () => string; ended: Promise<number | string> };

/** Reads the instructions of the last stage, and throws at one that this file does not carry out. */
export function readRecipe(dockerfile: string): Recipe {
  const instructions = dockerfile
    .replace(/^#.*\n/gm, "")
    .replace(/\\\n/g, " ")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => /^(\w+)\s+(.*)$/.exec(line)?.slice(1) as [string, string]);
  const stage = instructions.slice(instructions.findLastIndex(([name]) => name === "FROM"));
  const all = (name: string) => stage.flatMap(([found, rest]) => (found === name ? [rest] : []));
  const unknown = stage.filter(([name]) => !/^(FROM|WORKDIR|COPY|ENV|USER|EXPOSE|HEALTHCHECK|CMD)$/.test(name));
  if (unknown.length > 0) throw new Error(`Not carried out: ${unknown.join(", ")}`);
  return {
    base: String(all("FROM")),
    workdir: String(all("WORKDIR")),
    copies: all("COPY").map((rest) => rest.replace("--from=build /build/", "").split(" ") as [string, string]),
    env: Object.fromEntries(
      all("ENV").flatMap((rest) => [...rest.matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value])),
    ),
    user: String(all("USER")),
    line: JSON.parse(String(all("CMD"))),
    health: JSON.parse(/CMD (\[.*)$/.exec(String(all("HEALTHCHECK")))?.[1] ?? "[]"),
  };
}

/** Does what the last stage does, in an empty folder and with this Node in the place of the base image's. */
export async function makeImage(recipe: Recipe): Promise<Image> {
  const root = await mkdtemp(join(tmpdir(), "gatehouse-image-"));
  const folder = join(root, recipe.workdir);
  for (const [from, to] of recipe.copies) await cp(from, join(folder, to), { recursive: true });
  await copyFile(process.execPath, join(root, "node"));
  await chmod(root, 0o755);
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) await chmod(folder, 0o555);
  const path = (recipe.env["PATH"] ?? "").replaceAll(recipe.workdir, folder).replace("$PATH", `${root}:/usr/bin:/bin`);
  const run = ([program = "", ...args]: string[], settings: Record<string, string> = {}): Running => {
    const env = { ...recipe.env, ...settings, PATH: path } as unknown as NodeJS.ProcessEnv;
    // As Docker does: the program is looked for in the image's PATH, nothing but the image's environment is handed on.
    const child = spawn("/usr/bin/env", [program, ...args], { cwd: folder, env, ...(isRoot && { uid: 65534, gid: 65534 }) });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    return {
      kill: (signal) => child.kill(signal),
      output: () => output,
      ended: once(child, "close").then(([code, signal]) => code ?? signal),
    };
  };
  const remove = async () => {
    await chmod(folder, 0o755);
    await rm(root, { recursive: true });
  };
  return { folder, run, remove };
}

/** The Dockerfile of this repository. */
export const ownRecipe = async () => readRecipe(await readFile("Dockerfile", "utf8"));
