import type postgres from "postgres";
import { explain, statementsOf } from "@/tests/support/statements";
import { quantile } from "./clients";
import type { Kind } from "./kinds";

/** So many that a first round, which finds nothing in memory, is one of them and not the 95th percentile. */
const ROUNDS = 100;
/** The targets: milliseconds, and how many times as long as among 1,000 people. */
const [MOST_MILLISECONDS, MOST_RATIO] = [10, 1.5];

type Measured = { shown: number; p50: number; p95: number; statements: number; pages: number; scanned: string };

/** How long the database takes for it, and how it does it. */
export async function measure({ run }: Kind, sql: postgres.Sql): Promise<Measured> {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push((await statementsOf(run)).reduce((sum, { milliseconds }) => sum + milliseconds, 0));
  let shown = 0;
  const statements = await statementsOf(async () => {
    shown = await run();
  });
  const plans = [];
  for (const statement of statements) plans.push(await explain(sql, statement));
  return {
    shown,
    p50: Number(quantile(rounds, 0.5).toFixed(1)),
    p95: Number(quantile(rounds, 0.95).toFixed(1)),
    statements: statements.length,
    pages: plans.reduce((sum, { pages }) => sum + pages, 0),
    scanned: [...new Set(plans.flatMap((plan) => plan.scanned))].join(" "),
  };
}

/** One way of looking, among all people and among 1,000. */
export type Line = { kind: Kind; few: Measured | undefined; all: Measured };

const ratioOf = ({ few, all }: Line) => (few ? all.p50 / few.p50 : Number.NaN);

export const tableOf = (lines: Line[]) =>
  lines.map((line) => ({
    row: line.kind.row ?? "",
    what: line.kind.name,
    ratio: Number(ratioOf(line).toFixed(1)),
    "p50 of few": line.few?.p50,
    ...line.all,
    shown: `${line.few?.shown ?? ""} → ${line.all.shown}`,
  }));

const isSlow = ({ all }: Line) => all.p95 > MOST_MILLISECONDS;
/** Every table but those that hold a few rows whatever happens. */
const isScan = ({ all }: Line) => /\b(users|audit_events)\b/.test(all.scanned);

/** What came of the targets, in sentences. A page that is full among all and not among few takes longer by what it shows, and is told apart. */
export function verdictOf(lines: Line[]): { words: string[]; isMet: boolean } {
  const named = (those: Line[], figure: (line: Line) => number) =>
    those.map((line) => `${line.kind.name} (${figure(line).toFixed(1)})`).join("; ") || "none";
  const words = [7, 8].map((row) => {
    const own = lines.filter(({ kind }) => kind.row === row);
    const slow = own.filter(isSlow);
    return `Row ${row}: ${own.length - slow.length} of ${own.length} within ${MOST_MILLISECONDS} ms at the 95th percentile. Above: ${named(slow, ({ all }) => all.p95)}.`;
  });
  const grown = lines.filter((line) => line.kind.row === 7 && ratioOf(line) > MOST_RATIO);
  const alike = grown.filter(({ few, all }) => few?.shown === all.shown);
  words.push(`Row 7: more than ${MOST_RATIO} times as long as among 1,000 people: ${named(alike, ratioOf)}.`);
  words.push(
    `The same, with fewer to show among 1,000: ${named(
      grown.filter((line) => !alike.includes(line)),
      ratioOf,
    )}.`,
  );
  words.push(
    `Beside the rows, above ${MOST_MILLISECONDS} ms: ${named(
      lines.filter((line) => !line.kind.row && isSlow(line)),
      ({ all }) => all.p95,
    )}.`,
  );
  words.push(
    `Read from one end to the other: ${
      lines
        .filter(isScan)
        .map(({ kind }) => kind.name)
        .join("; ") || "no table"
    }.`,
  );
  return { words, isMet: !lines.some((line) => isScan(line) || (line.kind.row && isSlow(line))) && alike.length === 0 };
}
