import "server-only";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import { database, type Transaction } from "./client";
import { keepDueIndex } from "./due-index";
import { migrateQueue } from "./queue";

/** Any number; every process that migrates this database takes the same advisory lock. */
const MIGRATION_LOCK = 4_283_663;

/**
 * Brings the database to this version's schema; safe to call from several processes at once and when there is nothing to do. When one
 * of its migrations fails, none of them was run.
 */
export async function migrate(migrationsFolder = join(process.cwd(), "drizzle/migrations")): Promise<void> {
  const db = await database();
  const migrations = { migrationsFolder };
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    const newest = readMigrationFiles(migrations).at(-1)?.folderMillis ?? 0;
    if ((await lastMigration(tx)) < newest) await runMigrations(db, migrations).catch(tell);
    await migrateQueue();
    await keepDueIndex(tx);
  });
}

function tell({ message }: Error): never {
  throw new Error(`The database cannot be brought to this version, and is as it was: ${message}`);
}

/** drizzle would make its table first in any case, which a role that may not change the schema cannot (SECURITY.md). */
async function lastMigration(tx: Transaction): Promise<number> {
  const [table] = await tx.execute(sql`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (!table?.["name"]) return -1;
  const [last] = await tx.execute(sql`select coalesce(max(created_at), -1) as at from drizzle.__drizzle_migrations`);
  return Number(last?.["at"]);
}
