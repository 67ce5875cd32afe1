import type { Ran } from "./results";
import type { Row } from "./row";
import { type Declared, declaredTests, isRunOf, namedBy } from "./test-names";

export type Result = "passed" | "failed" | "no result";
export type Judgement = "proven" | "document" | "not applicable" | "deviation" | "open" | "failed" | "no result";
export type JudgedRow = Omit<Row, "tests"> & { judgement: Judgement; tests: { words: string; result: Result }[] };

const declared = declaredTests();
const keyOf = (path: string[]) => path.join("\n");
const literal = new Set(declared.map(({ path }) => keyOf(path)));

/** What the run says about a demand. A test that failed or did not run outweighs all else, and what is missing outweighs what is there. */
export function judge(row: Row, ran: Ran[]): JudgedRow {
  const tests = (row.tests ?? []).map((words) => ({ words, result: resultOf(namedBy(words, declared), ran) }));
  return { ...row, tests, judgement: judgementOf(row, tests) };
}

function judgementOf({ open, deviation, notApplicable }: Row, tests: JudgedRow["tests"]): Judgement {
  for (const result of ["failed", "no result"] as const) if (tests.some((test) => test.result === result)) return result;
  if (open) return "open";
  if (deviation) return "deviation";
  if (notApplicable) return "not applicable";
  return tests.length > 0 ? "proven" : "document";
}

/** A test with a table of cases passed when each of them did. A run whose title stands as it is in the source is of no table beside it. */
function resultOf([test]: Declared[], ran: Ran[]): Result {
  const isOther = (path: string[]) => literal.has(keyOf(path)) && keyOf(path) !== keyOf(test?.path ?? []);
  const runs = test ? ran.filter(({ path }) => isRunOf(test, path) && !isOther(path)) : [];
  if (runs.length === 0) return "no result";
  return runs.every(({ passed }) => passed) ? "passed" : "failed";
}
