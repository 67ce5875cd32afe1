import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { STANDALONE } from "./pack";
import { programLine } from "./program";

/** How long the portal may take to end in an orderly way, in milliseconds. */
const GRACE = 20_000;

/** In development the channel's end reaches a process of Next's that runs none of our code. */
const END_WITH_US = ["--import", "data:text/javascript,process.on('disconnect',()=>process.exit())"];

/** Node's arguments and the settings that make a portal of a process. */
export function portalLine(mode: "start" | "dev", port: number, host: string): { line: string[]; env: NodeJS.ProcessEnv } {
  // The channel closes with the process that holds it however that ends, and the portal ends when it sees that.
  const line =
    mode === "dev" ? [...END_WITH_US, ...programLine("next", "dev", "-p", String(port), "-H", host)] : [join(STANDALONE, "server.js")];
  return {
    line,
    env: { ...process.env, PORT: String(port), HOSTNAME: host, NEXT_MANUAL_SIG_HANDLE: "true", NEXT_TELEMETRY_DISABLED: "1" },
  };
}

/** Runs the portal until it ends by itself or by a signal to this process, and gives its exit code. Calls `onReady` at its first answer. */
export async function serve(mode: "start" | "dev", port: number, host: string, onReady: () => void): Promise<number> {
  const { line, env } = portalLine(mode, port, host);
  const child = spawn(process.execPath, line, { stdio: ["inherit", "inherit", "inherit", "ipc"], env });
  const ended = new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });
  passSignals(child);
  void announce(child, healthAddress(port, host), onReady);
  return ended;
}

function passSignals(child: ChildProcess): void {
  let isEnding = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      child.kill(signal === "SIGHUP" ? "SIGTERM" : signal);
      setTimeout(() => child.kill("SIGKILL"), GRACE).unref();
    });
  }
}

async function announce(child: ChildProcess, address: string, onReady: () => void): Promise<void> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(30_000) }).catch(() => null);
    if (answer?.ok) return onReady();
    await wait(250);
  }
}

function healthAddress(port: number, host: string): string {
  const near = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${near.includes(":") ? `[${near}]` : near}:${port}/api/health`;
}
