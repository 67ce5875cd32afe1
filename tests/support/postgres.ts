import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded, stopEmbedded } from "@/lib/store/embedded";
import { connect } from "./connect";

export type TestServer = {
  address(database: string): string;
  createDatabase(name: string, template?: string): Promise<string>;
  stop(): Promise<void>;
};

/** A PostgreSQL for tests: a throw-away one in a temporary folder, or the one that TEST_DATABASE_URL names. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env["TEST_DATABASE_URL"];
  if (given) return serverAt(given);
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-test-"));
  // Run by root, the server is another user's, who must be able to pass.
  await chmod(folder, 0o711);
  const settings = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  return serverAt(await startEmbedded(folder, settings), async () => {
    await stopEmbedded(folder);
    await rm(folder, { recursive: true, force: true });
  });
}

/** Test databases on the server of this address. */
export function serverAt(base: string, stop = async () => {}): TestServer {
  const address = (database: string) => {
    const url = new URL(base);
    url.pathname = `/${database}`;
    return url.href;
  };
  return { address, stop, createDatabase: (name, template) => createDatabase(base, name, template).then(() => address(name)) };
}

/** Replaces a database of that name. The template must have no visitors. */
async function createDatabase(base: string, name: string, template = "template1"): Promise<void> {
  const sql = connect(base);
  try {
    await sql`drop database if exists ${sql(name)} with (force)`;
    await sql`create database ${sql(name)} template ${sql(template)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
