import { type SpawnOptions, spawn } from "node:child_process";
import { join } from "node:path";

/** Installed programs as files for `process.execPath`: their own first line would pick the system's Node. */
const programs = {
  biome: "@biomejs/biome/bin/biome",
  knip: "knip/bin/knip.js",
  next: "next/dist/bin/next",
  playwright: "@playwright/test/cli.js",
  tsc: "typescript/bin/tsc",
  vitest: "vitest/vitest.mjs",
};

export type Program = keyof typeof programs;

/** The command line of an installed program, without the Node that runs it. */
export function programLine(program: Program, ...args: string[]): string[] {
  return [join(process.cwd(), "node_modules", programs[program]), ...args];
}

/** Runs a program with this terminal; gives its exit code (1 when a signal ended it). */
export async function runShown(line: string[]): Promise<number> {
  return (await run(line, { stdio: "inherit" })).code;
}

/** Runs a program silently; gives its exit code and everything it printed. */
export async function runCaptured(line: string[], env: Record<string, string> = {}): Promise<{ code: number; output: string }> {
  return run(line, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } });
}

function run(line: string[], options: SpawnOptions): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, line, options);
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
