import "server-only";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { database } from "./client";
import { keepDueIndex } from "./due-index";
import { migrateQueue } from "./queue";

/** Any number; every process that migrates this database takes the same advisory lock. */
const MIGRATION_LOCK = 4_283_663;

/** Brings the database to this version's schema; safe to call from several processes at once and when there is nothing to do. */
export async function migrate(): Promise<void> {
  const db = await database();
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await runMigrations(db, { migrationsFolder: join(process.cwd(), "drizzle/migrations") });
    await keepDueIndex(tx);
    await migrateQueue();
  });
}
