import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import type postgres from "postgres";
import { onTestFinished } from "vitest";

const MIGRATIONS = "drizzle/migrations";

type Entry = { idx: number; version: string; when: number; tag: string; breakpoints: boolean };

/** The migrations that were released, oldest first, like `0000_start`. */
export const released = async () => (await entries(MIGRATIONS)).map(({ tag }) => tag);

const entries = async (folder: string) =>
  (JSON.parse(await readFile(join(folder, "meta/_journal.json"), "utf8")) as { entries: Entry[] }).entries;

/** A folder with, while the test runs, the first `count` migrations, and one more of these statements if there are any. */
export async function migrationsUpTo(count: number, more?: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "gatehouse-migrations-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(MIGRATIONS, folder, { recursive: true });
  const kept = (await entries(folder)).slice(0, count);
  if (more) {
    await writeFile(join(folder, "9999_more.sql"), more);
    kept.push({ idx: count, version: "7", when: (kept.at(-1)?.when ?? 0) + 1, tag: "9999_more", breakpoints: true });
  }
  await writeFile(join(folder, "meta/_journal.json"), JSON.stringify({ version: "7", dialect: "postgresql", entries: kept }));
  return folder;
}

/** Makes the tables of a released version. */
export const build = async (sql: postgres.Sql, count: number) => migrate(drizzle(sql), { migrationsFolder: await migrationsUpTo(count) });

/** How a released version of this many migrations writes a row of each of its tables. `id` is the person's; ids and names are told apart by it. */
export async function writeAs(sql: postgres.Sql, count: number, id: string, hash: string, key: string): Promise<void> {
  const [email, text] = [`${id}@example.com`, `text of ${id}`];
  await sql`insert into users (id, name, email, role, password_hash, password_changed_at, password_history, last_sign_in_at, two_factor_required,
    two_factor_key, recovery_code_hashes) values (${id}, 'Ana', ${email}, 'admin', ${hash}, now(), ${["older"]}, now(), true, ${key}, ${["code"]})`;
  await sql`insert into users (name, email) values ('Bare', ${`bare.${email}`})`;
  for (const reason of ["wrong_passwords", "wrong_tokens", "admin"])
    await sql`insert into users (name, email, password_hash, wrong_passwords, wrong_tokens, blocked_at, blocked_reason, new_password_reason)
      values ('Blocked', ${reason + email}, 'hash', 5, 5, now(), ${reason}, 'unlock')`;
  await sql`insert into users (name, email, password_hash, invitation_expires_at) values ('Invited', ${`in.${email}`}, 'hash', now() + interval '1 day')`;
  await sql`insert into users (name, email, deleted_at) values ('Deleted', ${`gone.${email}`}, now())`;
  await sql`insert into sessions (session_token, user_id, expires, address, user_agent) values (${text}, ${id}, now() + interval '1 hour', '::1', '')`;
  await sql`insert into attempts (id, account_id, expires_at, two_factor_at, recovery_codes, ticket_hash) values (${text}, ${id}, now(), now(), 'sealed', ${text})`;
  await sql`insert into verification_tokens (identifier, token, expires) values (${`unlock:${id}`}, ${text}, now())`;
  await sql`insert into accounts (user_id, type, provider, provider_account_id) values (${id}, 'oidc', 'none', ${text})`;
  await sql`insert into mails (id, account_id, recipient, kind, payload, status, created_at) values (${id}, ${id}, ${email}, 'unblocked', 'sealed', 'waiting', now())`;
  for (const type of ["invited", "signed-in", "blocked"])
    await sql`insert into audit_events (at, type, account_id, actor_id, address, user_agent, details)
      values (now(), ${type}, ${id}, null, '203.0.113.9', 'Firefox', '{"why": "test"}')`;
  if (count > 1) {
    await sql`insert into address_tries (network, count, began_at) values (${text}, 1, now()) on conflict (network) do update set count = address_tries.count + 1`;
    await sql`update sessions set recovery_codes = 'sealed' where user_id = ${id}`;
    await sql`update users set two_factor_former_key = 'sealed', reminded_of = 'expired' where id = ${id}`;
  }
  if (count > 2) {
    await sql`insert into invitation_lists (id, created_at, created_by) values (${id}, now(), ${id})`;
    await sql`insert into invitation_list_rows (list_id, row, text, email, name, role, two_factor, state) values (${id}, 1, 'a', 'b', 'c', 'staff', false, 'ready')`;
  }
  if (count > 3)
    await sql`insert into audit_events (at, type, address, user_agent, request) values (now(), 'page-failed', '', '', ${text})`;
  if (count > 5) await sql`update users set language = 'de' where id = ${id}`;
}

/** Every row of every table of the portal, as text, without what a migration may give anew: the ids and hashes of the record. */
export async function contents(sql: postgres.Sql, columns: Map<string, string[]>): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const [table, names] of columns) all[table] = await sql`select ${sql(names)} from ${sql(table)} order by 1, 2, 3`;
  return all;
}

/** The columns of the portal's tables. */
export async function columnsOf(sql: postgres.Sql): Promise<Map<string, string[]>> {
  const rows = await sql<
    { table: string; names: string[] }[]
  >`select table_name as table, array_agg(column_name::text order by column_name) as names
    from information_schema.columns where table_schema = 'public' and not (table_name = 'audit_events' and column_name in ('id', 'hash', 'previous_hash'))
    group by table_name`;
  return new Map(rows.map(({ table, names }) => [table, names]));
}

/** All that a migration can change of a schema: columns, indexes, constraints, triggers, functions, and which migrations were run. */
export const catalogue = (sql: postgres.Sql) => sql`
  select 'column', table_schema || '.' || table_name || '.' || column_name, concat(data_type, column_default, is_nullable)
    from information_schema.columns where table_schema in ('public', 'drizzle', 'pgboss')
  union all select 'index', indexname, indexdef from pg_indexes where schemaname in ('public', 'drizzle', 'pgboss')
  union all select 'constraint', conname, pg_get_constraintdef(oid) from pg_constraint where conrelid <> 0
  union all select 'trigger', tgname, pg_get_triggerdef(oid) from pg_trigger
  union all select 'function', proname, prosrc from pg_proc where pronamespace = 'public'::regnamespace
  union all select 'migration', hash, created_at::text from drizzle.__drizzle_migrations
  order by 1, 2, 3`;
