import { say } from "@/lib/cli/say";
import { serverAt, startTestServer } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";
import { connectTo, explain, statementsOf } from "@/tests/support/statements";
import { fill } from "./fill";
import type { Kind } from "./kinds";

/**
 * How long the database takes for the user list and a person's page of a large company: `npm run load:users -- 1000000 10000000` (people and
 * events) fills a database of its own, on the server that TEST_DATABASE_URL names or on a throw-away one; with 0 people it measures
 * the database of that address as it stands. A third argument measures only what has it in its name.
 */
const [userCount = 1_000_000, eventCount = 10_000_000] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4] ?? "";
/** So many that a first round, which finds nothing in memory, is one of them and not the 95th percentile. */
const ROUNDS = 100;
const MOST_MILLISECONDS = 50;

async function measure({ name, run }: Kind, sql: ReturnType<typeof connectTo>) {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push((await statementsOf(run)).reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  rounds.sort((one, other) => one - other);
  const statements = await statementsOf(run);
  const plans = [];
  for (const statement of statements) plans.push(await explain(sql, statement));
  const at = (share: number) => Number((rounds[Math.max(0, Math.ceil(ROUNDS * share) - 1)] ?? 0).toFixed(1));
  const scanned = [...new Set(plans.flatMap((plan) => plan.scanned))].join(" ");
  return {
    name,
    p50: at(0.5),
    p95: at(0.95),
    statements: statements.length,
    pages: plans.reduce((sum, { pages }) => sum + pages, 0),
    scanned,
  };
}

const server = userCount > 0 ? await startTestServer() : serverAt(process.env["TEST_DATABASE_URL"] ?? "");
const address = userCount > 0 ? await server.createDatabase("load") : (process.env["TEST_DATABASE_URL"] ?? "");
Object.assign(process.env, {
  DATABASE_URL: address,
  ...SETTINGS,
});
const sql = connectTo(address);
try {
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
  const now = new Date();
  if (userCount > 0) await fill(sql, userCount, eventCount, now);
  const { kindsFor } = await import("./kinds");
  const [busiest] = await sql`select account_id as id from audit_events group by 1 order by count(*) desc limit 1`;
  const kinds = await kindsFor(now, busiest?.["id"]);
  const measured = [];
  for (const kind of kinds.filter(({ name }) => name.includes(only))) measured.push(await measure(kind, sql));
  console.table(measured);
  console.table(
    await sql`select indexrelname as index, pg_size_pretty(pg_relation_size(indexrelid)) as size from pg_stat_user_indexes where relname = 'users'`,
  );
  const bad = measured.filter(({ p95, scanned }) => p95 > MOST_MILLISECONDS || /\busers\b/.test(scanned));
  say(bad.length === 0 ? "All within bounds." : `Out of bounds: ${bad.map(({ name }) => name).join("; ")}.`);
  process.exitCode = bad.length === 0 ? 0 : 1;
} finally {
  const [{ stopQueue }, { disconnect }] = [await import("@/lib/store/queue"), await import("@/lib/store/client")];
  await stopQueue();
  await disconnect();
  await sql.end();
  await server.stop();
}
