import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a test came to in the last run, by where it stands: file, groups, title. */
export type Ran = { path: string[]; passed: boolean };

export type Run = { ran: Ran[]; begun: Date[] };

const RESULTS = join(import.meta.dirname, "../../results");

type Vitest = { startTime: number; testResults: { name: string; assertionResults: Assertion[] }[] };
type Assertion = { ancestorTitles: string[]; title: string; status: string };

type Playwright = { stats: { startTime: string }; suites: Suite[] };
type Suite = { title: string; suites?: Suite[]; specs: { title: string; tests: { status: string }[] }[] };

/** The reports of the last `npm test`; a report that is not there holds nothing. Skipped tests did not run. */
export function lastRun(): Run {
  const units = [read<Vitest>("rules.json"), read<Vitest>("resilience.json")].filter((report) => report !== null);
  const browser = read<Playwright>("browser.json");
  return {
    ran: [
      ...units.flatMap(({ testResults }) => testResults.flatMap(ofVitest)),
      ...(browser?.suites ?? []).flatMap((suite) => ofPlaywright(suite, [])),
    ],
    begun: [...units.map(({ startTime }) => startTime), browser?.stats.startTime]
      .filter((at) => at !== undefined)
      .map((at) => new Date(at)),
  };
}

function read<Report>(name: string): Report | null {
  try {
    return JSON.parse(readFileSync(join(RESULTS, name), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const ofVitest = ({ name, assertionResults }: Vitest["testResults"][number]): Ran[] =>
  assertionResults
    .filter(({ status }) => status === "passed" || status === "failed")
    .map(({ ancestorTitles, title, status }) => ({
      path: [name.replaceAll("\\", "/").split("/tests/").at(-1) ?? name, ...ancestorTitles, title],
      passed: status === "passed",
    }));

/** The outermost suite is the file. */
function ofPlaywright({ title, suites = [], specs }: Suite, above: string[]): Ran[] {
  const here = [...above, title];
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status !== "skipped"))
    .map((spec) => ({ path: [...here, spec.title], passed: spec.tests.every(({ status }) => status === "expected") }));
  return [...own, ...suites.flatMap((suite) => ofPlaywright(suite, here))];
}
