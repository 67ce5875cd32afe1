import { spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Env } from "@/lib/env";
import { STANDALONE } from "./pack";
import { programLine } from "./program";
import { exitCode, type Running, startWorkers } from "./workers";

/** How long the portal may take to end in an orderly way, in milliseconds. */
const GRACE = 20_000;

/** In development the channel's end reaches a process of Next's that runs none of our code. */
const END_WITH_US = ["--import", "data:text/javascript,process.on('disconnect',()=>process.exit())"];

/** The program of a portal, which its own process runs. */
export const SERVER = join(STANDALONE, "server.js");

/** What that process needs to know of where it is, beside the settings. */
export const portalSettings = (port: number, host: string): NodeJS.ProcessEnv => ({
  ...process.env,
  PORT: String(port),
  HOSTNAME: host,
  NEXT_MANUAL_SIG_HANDLE: "true",
  NEXT_TELEMETRY_DISABLED: "1",
});

/** Runs the portal until it ends by itself or by a signal to this process, and gives its exit code. Calls `onReady` at its first answer. */
export async function serve(mode: "start" | "dev", { port, host, workers, metricsPort }: Env, onReady: () => void): Promise<number> {
  const env = portalSettings(port, host);
  const development = [...END_WITH_US, ...programLine("next", "dev", "-p", String(port), "-H", host)];
  const portal =
    mode === "start" && workers > 1
      ? startWorkers(SERVER, workers, metricsPort, env)
      : startOne(mode === "dev" ? development : [SERVER], env);
  passSignals(portal);
  void announce(portal, healthAddress(port, host), onReady);
  return portal.ended;
}

/** The channel closes with this process however it ends, and the portal ends when it sees that. */
function startOne(line: string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, line, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(exitCode(code, signal)));
  });
  return { kill: (signal) => child.kill(signal), ended, onReady: () => {} };
}

function passSignals(portal: Running): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      portal.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
      setTimeout(() => portal.kill("SIGKILL"), GRACE).unref();
    });
  }
}

async function announce(portal: Running, address: string, onReady: () => void): Promise<void> {
  let isOver = false;
  void portal.ended.catch(() => {}).then(() => (isOver = true));
  while (!isOver) {
    const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(30_000) }).catch(() => null);
    if (answer?.ok) {
      portal.onReady();
      return onReady();
    }
    await wait(250);
  }
}

function healthAddress(port: number, host: string): string {
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${near.includes(":") ? `[${near}]` : near}:${port}/api/health`;
}
