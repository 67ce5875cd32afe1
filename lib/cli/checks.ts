import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Env, readEnv } from "@/lib/env";
import { getServerVersion } from "@/lib/store/server-version";
import { target } from "@/lib/store/target";
import { Stop, withProgress } from "./say";

/** Throws a Stop when this is not Node 22.12 or later. */
export function checkNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return;
  throw new Stop(
    `Gatehouse needs Node 22.12 or later, but runs on Node ${process.versions.node}: the package with Node 24 is not installed for ` +
      `${process.platform}-${process.arch}. Install Node 24 yourself, or use Linux on x64 or arm64.`,
  );
}

/** The settings; throws a Stop with every fault, one a line. */
export function checkSettings(): Env {
  const result = readEnv(process.env);
  if ("faults" in result) throw new Stop(`Gatehouse cannot start, as these settings are wrong:\n  ${result.faults.join("\n  ")}`);
  return result.env;
}

/** The port to listen on: the given one, or a free one for 0. Throws a Stop when it cannot be had on this host. */
export async function checkPort(port: number, host: string): Promise<number> {
  const server = createServer().listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Stop(portSentence((error as NodeJS.ErrnoException).code, port, host));
  }
  const free = (server.address() as AddressInfo).port;
  server.close();
  await once(server, "close");
  return free;
}

function portSentence(code: string | undefined, port: number, host: string): string {
  if (code === "EADDRINUSE") return `Port ${port} is in use by another program: end it, or set PORT to another number.`;
  if (code === "EACCES") return `Port ${port} may not be opened by this user: set PORT to 1024 or more.`;
  return `HOST ${host} is not an address of this machine (${code}).`;
}

/** Waits up to 10 seconds for the database, or starts the trial's. Throws a Stop that names where it is, never its password. */
export async function checkDatabase(env: Env): Promise<void> {
  const doing = env.trial ? "Starting the embedded database" : "Looking for the database";
  const version = await withProgress(doing, () => (env.trial ? getServerVersion().catch(refuse) : getVersionWithin(10_000)));
  if (version < 150_000) throw new Stop(`The database at ${await whereabouts()} is too old: Gatehouse needs PostgreSQL 15 or later.`);
}

function refuse(error: Error): never {
  throw new Stop(error.message);
}

async function getVersionWithin(milliseconds: number): Promise<number> {
  const end = Date.now() + milliseconds;
  for (;;) {
    try {
      return await getServerVersion();
    } catch (error) {
      const { code = "", message } = error as NodeJS.ErrnoException;
      if (isFinal(code) || Date.now() > end) throw new Stop(await databaseSentence(code, message));
    }
    await wait(500);
  }
}

/** The server answered, and waiting will not change its mind: a wrong password, user or database name, or a malformed address. */
const isFinal = (code: string) => /^(28|3D|42)/.test(code) || code === "ERR_INVALID_URL";

async function databaseSentence(code: string, message: string): Promise<string> {
  if (code === "ERR_INVALID_URL")
    return "DATABASE_URL is not a well-formed address. Special characters in the password must be percent-encoded.";
  const outcome = isFinal(code) ? `refuses the connection (${message})` : `does not answer (${code || message})`;
  return `The database at ${await whereabouts()} ${outcome}: see DATABASE_URL.`;
}

async function whereabouts(): Promise<string> {
  const { url, host } = await target();
  const { hostname, port } = new URL(url);
  return host ?? `${hostname}:${port || 5432}`;
}
