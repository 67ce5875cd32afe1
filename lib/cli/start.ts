import { relative, resolve } from "node:path";
import { company } from "@/lib/domain/company";
import type { Env } from "@/lib/env";
import { keepEmbedded, leaveEmbedded } from "@/lib/store/embedded";
import { build } from "./build";
import { checkDatabase, checkNode, checkPort, checkSettings } from "./checks";
import { runCommand, say, withProgress } from "./say";
import { serve } from "./serve";

await runCommand(start);

/** From nothing to a portal that serves; ends when the portal does, with its exit code. */
async function start(): Promise<number> {
  const isDev = process.argv.includes("--dev");
  checkNode();
  const env = await checkMachine();
  const ending = new AbortController();
  let kept: Promise<void> | undefined;
  try {
    await checkDatabase(env);
    if (!isDev) await build();
    if (env.trial) kept = keepEmbedded(env.dataDir, ending.signal);
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    void withProgress("Starting the portal", () => ready).then(() => announce(env));
    return await serve(isDev ? "dev" : "start", env, resolve);
  } finally {
    ending.abort();
    await kept;
    if (env.trial) await leaveEmbedded(env.dataDir);
  }
}

/** Port 0 is settled before anything derives an address from it, and paths before the portal moves to a folder of its own. */
async function checkMachine(): Promise<Env> {
  const { host, port, trial, dataDir } = checkSettings();
  if (trial && process.env["HOST"]) say("HOST is ignored in trial mode: the portal listens on 127.0.0.1 only.");
  process.env["PORT"] = String(await checkPort(port, host));
  process.env["DATA_DIR"] = dataDir;
  const { COMPANY_LOGO: logo } = company();
  if (logo) process.env["COMPANY_LOGO"] = resolve(logo);
  return checkSettings();
}

function announce({ appUrl, trial, dataDir }: Env): void {
  say(`Gatehouse is ready: ${appUrl.origin}`);
  if (trial) say(`Trial mode: everything lives in ${relative("", dataDir) || dataDir}, mails are kept at ${appUrl.origin}/outbox`);
}
