import "server-only";
import postgres from "postgres";
import { target } from "./target";

/** The version of the database's server, like 180004, asked by a connection of its own. Throws what the driver says when there is none within 3 seconds. */
export async function getServerVersion(): Promise<number> {
  const { url, host } = await target();
  const sql = postgres(url, { ...(host && { host }), max: 1, connect_timeout: 3, onnotice: () => {} });
  try {
    const [row] = await sql<[{ version: number }]>`select current_setting('server_version_num')::int as version`;
    return row.version;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
