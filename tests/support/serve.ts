import { spawn } from "node:child_process";
import { once } from "node:events";
import { startInviter } from "./inviter";
import { beginLogs, keepLog } from "./log";
import { startMailService } from "./mail-service";
import { freePort } from "./more-portals";
import { startTestServer } from "./postgres";
import { SETTINGS } from "./settings";

/** A portal as in production, with a database and a mail service of its own, until this process is told to end. */
beginLogs();
const server = await startTestServer();
const mail = await startMailService();
const port = await freePort();
const settings = {
  DATABASE_URL: await server.createDatabase("portal"),
  ...SETTINGS,
  APP_URL: `http://localhost:${port}`,
  RESEND_BASE_URL: mail.url,
  PORT: String(port),
  HOST: "127.0.0.1",
  // More would take more memory and time; tests/resilience/workers.test.ts starts two.
  WORKERS: "1",
  // All tests come from one address; tests/security/address-limit.test.ts starts portals of its own with a limit.
  ADDRESS_LIMIT: "0",
};
const portal = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/cli/start.ts"], {
  env: { ...process.env, ...settings },
  stdio: ["ignore", "pipe", "inherit"],
});
Object.assign(process.env, settings);
const inviter = await startInviter();
keepLog(portal.stdout, (line) => {
  if (line.includes("is ready:")) console.log(JSON.stringify({ ...settings, MAIL_SERVICE: mail.url, INVITER: inviter.url }));
});
process.once("SIGTERM", () => portal.kill("SIGTERM"));
await once(portal, "exit");
await inviter.stop();
await mail.stop();
await server.stop();
process.exit(portal.exitCode ?? 1);
