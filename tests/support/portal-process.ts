import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { portalSettings, SERVER } from "@/lib/cli/serve";
import { freePort } from "./more-portals";

/** `closeLog` is as if its reader died. `end` gives what it was ended by: its exit code, or the signal. */
export type PortalProcess = { url: string; closeLog: () => void; end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals> };

/**
 * A built portal alone, the way `npm start` runs it: up in a second or two. Rejects with its words when it
 * ends before it answers.
 */
export async function startPortalProcess(settings: Record<string, string>, given?: number): Promise<PortalProcess> {
  const port = given ?? (await freePort());
  // vitest says "test", which is none of Next's words.
  const portal = spawn(process.execPath, [SERVER], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: { ...portalSettings(port, "127.0.0.1"), ...settings, NODE_ENV: "production" },
  });
  let words = "";
  for (const stream of [portal.stdout, portal.stderr]) stream?.on("data", (chunk) => (words = (words + chunk).slice(-5000)));
  const ended = once(portal, "exit").then(([code, signal]) => code ?? signal);
  const url = `http://127.0.0.1:${port}`;
  while (!(await isUp(url))) {
    if (portal.exitCode !== null || portal.signalCode) throw new Error(`The portal did not start:\n${words}`);
    await wait(50);
  }
  const end = (signal: NodeJS.Signals) => {
    portal.kill(signal);
    return ended;
  };
  const closeLog = () => {
    for (const stream of [portal.stdout, portal.stderr]) stream?.destroy();
  };
  return { url, closeLog, end };
}

const isUp = (url: string) =>
  fetch(`${url}/api/health`, { headers: { connection: "close" } }).then(
    ({ ok }) => ok,
    () => false,
  );
