import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { beginCanaries } from "./canaries";

/** Starts the portal under test (serve.ts) in a process of its own, and tells the tests where everything is. */
export default async function setup(): Promise<() => Promise<void>> {
  beginCanaries();
  const served = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "tests/support/serve.ts"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: served.stdout })) {
    if (!line.startsWith("{")) continue;
    Object.assign(process.env, JSON.parse(line));
    return async () => {
      served.kill("SIGTERM");
      await once(served, "exit");
    };
  }
  throw new Error("The portal under test did not start; its own words are above.");
}
