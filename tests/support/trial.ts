import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for a trial's data. Run by root, the database is another user's, who must be able to pass. */
export async function newDataDir(): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), "gatehouse-trial-"));
  await chmod(dataDir, 0o711);
  return dataDir;
}

/** What a command of a trial gets from its surroundings: nothing but the data folder. */
export function trialSettings(dataDir: string): NodeJS.ProcessEnv {
  const { PATH, HOME } = process.env;
  return { PATH, HOME, DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv;
}

/** `npm start` with nothing set, in a data folder of its own; rejects when it ends before it is ready. */
export async function startTrial(
  dataDir: string,
  port = 0,
  stderr: "inherit" | "ignore" = "inherit",
): Promise<{ portal: ChildProcess; url: string }> {
  const portal = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/start.ts"], {
    env: { ...trialSettings(dataDir), PORT: String(port) },
    stdio: ["ignore", "pipe", stderr],
  });
  const url = await new Promise<string>((ready, failed) => {
    portal.stdout?.on("data", (chunk) => {
      const found = /is ready: (\S+)/.exec(String(chunk))?.[1];
      if (found) ready(found);
    });
    portal.once("exit", () => failed(new Error("The trial did not start; its own words are above.")));
  });
  return { portal, url };
}

export async function stopTrial(portal: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const gone = once(portal, "exit");
  portal.kill(signal);
  await gone;
}
