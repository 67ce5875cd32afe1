import "server-only";
import { env } from "@/lib/env";
import { startEmbedded } from "./embedded";

export type Target = { host?: string; url: string };

/** Where the database is. A `?host=/folder` in the address means a Unix socket, as with libpq. */
export async function target(): Promise<Target> {
  const address = env().databaseUrl ?? (await startEmbedded(env().dataDir));
  const url = new URL(address);
  const host = url.searchParams.get("host");
  url.searchParams.delete("host");
  // To this driver any mode at all means encryption.
  if (url.searchParams.get("sslmode") === "disable") url.searchParams.delete("sslmode");
  return host ? { host, url: url.href } : { url: url.href };
}
