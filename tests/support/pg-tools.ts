import { execFile } from "node:child_process";
import { chown, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { serverAt, type TestServer } from "./postgres";

const run = promisify(execFile);
const DEBIAN = "/usr/lib/postgresql";

/** Where the newest pg_dump of this machine is, and of which PostgreSQL it is; null when there is none. */
export async function findTools(): Promise<{ folder: string; major: number } | null> {
  const versions = await readdir(DEBIAN).catch(() => []);
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ""];
  const found = await Promise.all(folders.map(toolsIn));
  return found.flatMap((tools) => tools ?? []).sort((one, other) => other.major - one.major)[0] ?? null;
}

async function toolsIn(folder: string) {
  const answer = await run(join(folder, "pg_dump"), ["--version"]).catch(() => null);
  return answer && { folder, major: Number(/\d+/.exec(answer.stdout)?.[0]) };
}

/** A throw-away server of these tools' own version; null when they came without one. */
export async function startServerOf({ folder }: { folder: string }): Promise<TestServer | null> {
  if (!(await run(join(folder, "initdb"), ["--version"]).catch(() => null))) return null;
  const home = await mkdtemp(join(tmpdir(), "gatehouse-backup-"));
  const owner = await ownerOf(home);
  const data = join(home, "data");
  const options = `-k ${home} -c listen_addresses='' -c fsync=off`;
  await run(join(folder, "initdb"), ["-D", data, "-U", "gatehouse", "-A", "trust", "-E", "UTF8", "--locale=C"], owner);
  await run(join(folder, "pg_ctl"), ["-D", data, "-w", "-o", options, "-l", join(home, "log"), "start"], owner);
  return serverAt(`postgres://gatehouse@localhost:5432/postgres?host=${home}`, async () => {
    await run(join(folder, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], owner);
    await rm(home, { recursive: true });
  });
}

/** PostgreSQL refuses to run as root: then it is the user's that Debian made for it. */
async function ownerOf(home: string): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [uid = 0, gid = 0] = await Promise.all(["-u", "-g"].map(async (which) => Number((await run("id", [which, "postgres"])).stdout)));
  await chown(home, uid, gid);
  return { uid, gid };
}
