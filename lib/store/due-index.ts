import "server-only";
import { sql } from "drizzle-orm";
import { policy } from "@/lib/domain/policy";
import type { Transaction } from "./client";
import { dueIndex } from "./status";

/** Makes the index for the numbers in force, and drops those for numbers that were in force before. */
export async function keepDueIndex(tx: Transaction): Promise<void> {
  const name = `users_due_${policy().PASSWORD_MAX_AGE_DAYS}_${policy().AWAY_MAX_DAYS}`;
  const others = await tx.execute<{ name: string }>(
    sql`select indexname as name from pg_indexes where schemaname = current_schema() and indexname ~ '^users_due_' and indexname <> ${name}`,
  );
  for (const other of others) await tx.execute(sql`drop index ${sql.identifier(other.name)}`);
  await tx.execute(sql`create index if not exists ${sql.identifier(name)} ${dueIndex()}`);
}
