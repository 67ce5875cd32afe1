import { say, withProgress } from "@/lib/cli/say";
import { serverAt, startTestServer } from "@/tests/support/postgres";
import { SETTINGS } from "@/tests/support/settings";
import { connectTo } from "@/tests/support/statements";
import { type Line, measure, tableOf, verdictOf } from "./database-time";
import { fill } from "./fill";
import type { Kind } from "./kinds";

/**
 * How long the database takes for the user list, the audit log and a person's page of a large company, beside one of 1,000 people:
 * `npm run load:users -- 1000000 10000000` (people and events) fills a database of its own, on the server that TEST_DATABASE_URL names or on a
 * throw-away one; with 0 people it measures the database of that address as it stands. A third argument measures only what has it in its name.
 */
const [userCount = 1_000_000, eventCount = 10_000_000] = process.argv.slice(2, 4).map(Number);
const only = process.argv[4] ?? "";
const FEW = 1000;

const server = userCount > 0 ? await startTestServer() : serverAt(process.env["TEST_DATABASE_URL"] ?? "");
const address = userCount > 0 ? await server.createDatabase("load") : (process.env["TEST_DATABASE_URL"] ?? "");
Object.assign(process.env, { DATABASE_URL: address, ...SETTINGS });
const sql = connectTo(address);

async function measureAll(doing: string) {
  const { kindsFor } = await import("./kinds");
  const [busiest] = await sql`select account_id as id from audit_events group by 1 order by count(*) desc limit 1`;
  const kinds = (await kindsFor(new Date(), busiest?.["id"])).filter(({ name }) => name.includes(only));
  return withProgress(doing, async () => {
    const measured: { kind: Kind; all: Line["all"] }[] = [];
    for (const kind of kinds) measured.push({ kind, all: await measure(kind, sql) });
    return measured;
  });
}

async function measureAmong(people: number, events: number) {
  await withProgress(`Filling in ${people} people and ${events} events`, () => fill(sql, people, events, new Date()));
  return measureAll(`Measuring among ${people} people`);
}

try {
  const { migrate } = await import("@/lib/store/migrate");
  await migrate();
  const few = userCount > 0 ? await measureAmong(FEW, (FEW * eventCount) / userCount) : [];
  const all = await (userCount > 0 ? measureAmong(userCount, eventCount) : measureAll("Measuring"));
  const lines = all.map((each) => ({ ...each, few: few.find(({ kind }) => kind.name === each.kind.name)?.all }));
  console.table(tableOf(lines));
  console.table(
    await sql`select indexrelname as index, pg_size_pretty(pg_relation_size(indexrelid)) as size from pg_stat_user_indexes where relname = 'users'`,
  );
  const { words, isMet } = verdictOf(lines);
  for (const line of words) say(line);
  process.exitCode = isMet ? 0 : 1;
} finally {
  const [{ stopQueue }, { disconnect }] = [await import("@/lib/store/queue"), await import("@/lib/store/client")];
  await stopQueue();
  await disconnect();
  await sql.end();
  await server.stop();
}
