import { type ChildProcess, spawn } from "node:child_process";

/** `npm start` with nothing set, in a data folder of its own; rejects when it ends before it is ready. */
export async function startTrial(
  dataDir: string,
  given = 0,
  stderr: "inherit" | "ignore" = "inherit",
): Promise<{ portal: ChildProcess; url: string }> {
  const { PATH, HOME } = process.env;
  const portal = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/start.ts"], {
    env: { PATH, HOME, PORT: String(given), DATA_DIR: dataDir } as unknown as NodeJS.ProcessEnv,
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
