import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { keepLog } from "./log";

/** `url` is where it listens. Its own name is `APP_URL`: of forms it takes those alone that say so in `Origin`. */
export type Portal = { url: string; stop: () => Promise<void> };

/**
 * One more process of the portal under test, on a free port, with these settings on top of that one's. It shares the database, and so
 * the mail queue: with another `APP_URL` it would send other tests' mails with links to itself. Rejects when it ends before it is ready.
 */
export async function startPortal(settings: Record<string, string> = {}): Promise<Portal> {
  const port = await freePort();
  const portal = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/start.ts"], {
    env: { WORKERS: "1", ...process.env, ...settings, PORT: String(port) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(portal, "exit");
  await new Promise<void>((ready, failed) => {
    keepLog(portal.stdout, (line) => line.includes("is ready:") && ready());
    void ended.then(() => failed(new Error("One more portal did not start; its own words are above.")));
  });
  const stop = async () => {
    portal.kill("SIGTERM");
    await ended;
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  return typeof address === "object" && address ? address.port : 0;
}
