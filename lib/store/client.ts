import "server-only";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "@/drizzle/schema";
import { oncePerProcess } from "@/lib/server/once";
import { tellFailuresWithoutParameters } from "./failures";
import { keepStatements } from "./statements";
import { target } from "./target";

tellFailuresWithoutParameters();
keepStatements();

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

type Held = { sql: postgres.Sql; db: Database };

const held = oncePerProcess("database", (): { open?: Promise<Held> | undefined } => ({}));

/**
 * How a connection plans. No statement takes so long that helpers (other processes, compiled code) would be worth the milliseconds that it takes to
 * start them. A kept plan made while a table was nearly empty would read all of it, also when it has grown, so that no table is read whole where an
 * index can be. As strings: the driver drops 0 and false.
 */
export const PLANNING = { enable_seqscan: "off", max_parallel_workers_per_gather: "0", jit: "off" };

/** The database, connected at first use. A statement may run for 5 seconds. */
export async function database(): Promise<Database> {
  held.open ??= open();
  return (await held.open).db;
}

async function open(): Promise<Held> {
  const { url, host } = await target();
  const sql = postgres(url, {
    ...(host && { host }),
    max: 10,
    connect_timeout: 5,
    // Seconds: a database that comes back is found within moments, not within the 20 that the driver takes after a while.
    backoff: (tries) => Math.min(3 ** tries / 100, 1),
    onnotice: () => {},
    connection: { application_name: "gatehouse", statement_timeout: 5000, ...PLANNING },
  });
  return { sql, db: drizzle(sql, { schema }) };
}

/** Lets running statements finish, then closes the connections; the next use opens them again. */
export async function disconnect(): Promise<void> {
  const open = held.open;
  held.open = undefined;
  await (await open)?.sql.end({ timeout: 5 });
}
