import "server-only";
import { sql } from "drizzle-orm";
import { policy } from "@/lib/domain/policy";
import type { Transaction } from "./client";
import { dueIndex } from "./status";

/**
 * Makes the index for the numbers in force, and drops those for numbers that were in force before. A role that may not change the
 * schema (SECURITY.md) leaves it to the next migration: until then the lists are right, and slower.
 */
export async function keepDueIndex(tx: Transaction): Promise<void> {
  const name = `users_by_due_${policy().PASSWORD_MAX_AGE_DAYS}_${policy().AWAY_MAX_DAYS}`;
  const [owner] = await tx.execute(sql`select pg_has_role(relowner, 'usage') as "isOwn" from pg_class where oid = 'users'::regclass`);
  if (!owner?.["isOwn"]) return;
  const others = await tx.execute<{ name: string }>(
    sql`select indexname as name from pg_indexes where schemaname = current_schema() and indexname ~ '^users_(by_)?due_' and indexname <> ${name}`,
  );
  await tx.execute(sql`create index if not exists ${sql.identifier(name)} ${dueIndex()}`);
  // Last: from here to the end of the transaction nobody reads the table.
  for (const other of others) await tx.execute(sql`drop index ${sql.identifier(other.name)}`);
}
