import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { chown, lstat, mkdir, open, readFile, readlink, rmdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { BARE, findData, type Place, preparePlace } from "./embedded-files";

/** Milliseconds between two looks at a server that is coming up, and between two starts of one that does not. */
const [LOOK, PAUSE] = [25, 250];
/** Milliseconds and starts after which a server that does not come up is given up. */
const [PATIENCE, MOST_STARTS] = [60_000, 20];
const SETTINGS = { listen_addresses: "", unix_socket_permissions: "0700", timezone: "UTC", log_timezone: "UTC" };
const ACCESS = { port: 5432, user: "gatehouse", database: "postgres" };

/**
 * Makes sure that a PostgreSQL server runs from `<dataDir>/postgres`, taking over one that runs already, and gives its address
 * (`postgres://…?host=/folder`: a Unix socket, nothing listens on the network). The server outlives this process. May be called by
 * several processes at once. Throws one sentence after 5 seconds of failing starts, or a minute without an answer.
 */
export async function startEmbedded(dataDir: string, settings: Record<string, string> = {}): Promise<string> {
  const socket = (await findRunning(dataDir)) ?? (await startAnew(dataDir, settings));
  await createDatabase(socket);
  return `postgres://gatehouse@localhost:5432/gatehouse?host=${socket}`;
}

/** Until `signal` says otherwise, a server of `<dataDir>/postgres` that was killed is started again within moments. */
export async function keepEmbedded(dataDir: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const data = await findData(dataDir).catch(() => null);
    if (data && !(await readLock(data))) await startEmbedded(dataDir).catch(console.error);
    await wait(4 * PAUSE, undefined, { signal }).catch(() => {});
  }
}

/** Ends the server of `<dataDir>/postgres`, by force after 15 seconds, and waits until it is gone. Does nothing when none runs. */
export async function stopEmbedded(dataDir: string): Promise<void> {
  const data = await findData(dataDir);
  const lock = data && (await readLock(data));
  if (!lock) return;
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(lock.pid, signal);
    for (let pauses = 0; pauses < 300; pauses++) {
      if (!(await isServer(lock.pid, data))) return await rmdir(lock.socket).catch(() => {});
      await wait(50);
    }
  }
}

/** Ends the server of `<dataDir>/postgres` unless somebody is connected to it: another portal, or an operator's shell. */
export async function leaveEmbedded(dataDir: string): Promise<void> {
  const socket = await findRunning(dataDir);
  if (socket && !(await hasVisitors(socket))) await stopEmbedded(dataDir);
}

/** The socket's folder of the server that runs from the files of this folder and answers. */
async function findRunning(dataDir: string): Promise<string | null> {
  const data = await findData(dataDir);
  const lock = data && (await readLock(data));
  return lock && (await answers(lock.socket)) ? lock.socket : null;
}

/** What the running server wrote into its lock file; null when the file was left behind by one that is gone. */
async function readLock(data: string): Promise<{ pid: number; socket: string } | null> {
  const lines = (await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  return pid > 0 && lines[4] && (await isServer(pid, data)) ? { pid, socket: lines[4] } : null;
}

/** A server works in the folder of its files; a process that got the number after a reboot, or a dead one nobody reaped, does not. */
async function isServer(pid: number, data: string): Promise<boolean> {
  if (process.platform === "linux") return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === data;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function answers(socket: string): Promise<boolean> {
  return ask(socket, (sql) => sql`select 1`).then(
    () => true,
    () => false,
  );
}

async function ask<Answer>(socket: string, question: (sql: postgres.Sql) => Promise<Answer>): Promise<Answer> {
  const sql = postgres({ ...ACCESS, host: socket, max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await question(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

async function startAnew(dataDir: string, settings: Record<string, string>): Promise<string> {
  const place = await preparePlace(dataDir, settings["fsync"] !== "off");
  return startServer(place, join(dataDir, "postgres.log"), settings);
}

/** After a kill the old server's children may still be ending, and PostgreSQL then refuses: so a start that fails is tried again. */
async function startServer(place: Place, log: string, settings: Record<string, string>): Promise<string> {
  const socket = await socketFolder(place);
  const end = Date.now() + PATIENCE;
  let server: ChildProcess | undefined;
  for (let starts = 0; starts < MOST_STARTS && Date.now() < end; await wait(LOOK)) {
    const running = await readLock(place.data);
    if (running && (await answers(running.socket))) return running.socket;
    // A server that is there but does not answer is still recovering from a kill; a second one would only fail.
    if (running || (server && !hasEnded(server))) continue;
    if (server) await wait(PAUSE);
    server = await launch(place, socket, log, settings);
    starts++;
  }
  const last = (await readFile(log, "utf8")).trimEnd().split("\n").slice(-3).join("\n");
  throw new Error(`The database server does not start. The end of ${log}:\n${last}`);
}

/** Short, as a socket's path may have about 100 characters. Named after the path and the database, so that a copy gets its own. */
async function socketFolder({ data, user }: Place): Promise<string> {
  const identity = (await readFile(join(data, "global", "pg_control"))).subarray(0, 8);
  const folder = `/tmp/gatehouse-${createHash("sha256").update(data).update(identity).digest("hex").slice(0, 16)}`;
  const owner = user?.uid ?? process.getuid?.();
  await mkdir(folder, { mode: 0o700 }).catch(async (error) => {
    const there = await lstat(folder);
    const isOurs = there.isDirectory() && (there.mode & 0o077) === 0 && (there.uid === owner || there.uid === process.getuid?.());
    if (error.code !== "EEXIST" || !isOurs) throw error;
  });
  if (user) await chown(folder, user.uid, user.gid);
  return folder;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function launch({ bin, data, user }: Place, socket: string, log: string, settings: Record<string, string>): Promise<ChildProcess> {
  const all = { ...SETTINGS, unix_socket_directories: socket, ...settings };
  const args = ["-D", data, "-p", "5432", ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
  const output = await open(log, "a", 0o600);
  if (user) await output.chown(user.uid, user.gid);
  const options = { ...user, cwd: "/", detached: true, env: await environment(data) };
  const child = spawn(join(bin, "postgres"), args, { ...options, stdio: ["ignore", output.fd, output.fd] });
  const started = new Promise((resolve, reject) => child.once("spawn", resolve).once("error", reject));
  await started.finally(() => output.close());
  child.unref();
  return child;
}

/**
 * PostgreSQL respects a lock file as long as its process number is in use, by whomever: after a reboot, or in a container, that can be for
 * ever. It makes an exception for the number named here (the one its own `pg_ctl` would name).
 */
async function environment(data: string): Promise<NodeJS.ProcessEnv> {
  const pid = Number((await readFile(join(data, "postmaster.pid"), "utf8").catch(() => "")).split("\n")[0]);
  const isStale = process.platform === "linux" && pid > 0 && !(await isServer(pid, data));
  return { ...BARE, ...(isStale && { PG_GRANDPARENT_PID: String(pid) }) };
}

async function createDatabase(socket: string): Promise<void> {
  await ask(socket, async (sql) => {
    const [found] = await sql`select from pg_database where datname = 'gatehouse'`;
    if (!found) await sql`create database gatehouse`.catch(unlessMade);
  });
}

/** Another process was first: told as a duplicate database, or as a duplicate row when both were at it. */
function unlessMade(error: postgres.PostgresError): void {
  if (error.code !== "42P04" && error.code !== "23505") throw error;
}

async function hasVisitors(socket: string): Promise<boolean> {
  return ask(socket, async (sql) => {
    const others = await sql`select from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
    return others.length > 0;
  });
}
