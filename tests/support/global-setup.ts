import type { TestProject } from "vitest/node";
import { startTestServer } from "./postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of the maintenance database of this run's server. */
    server: string;
  }
}

/** One throw-away PostgreSQL for the whole run. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer();
  provide("server", server.address("postgres"));
  return server.stop;
}
