import { checkAdvisories } from "./advisories";
import { build } from "./build";
import { checkNode } from "./checks";
import { type Program, programLine, runShown } from "./program";
import { runCommand, Stop, say, secondsSince } from "./say";

type Step = { name: string; title: string; run: () => Promise<void> };

const steps: Step[] = [
  { name: "lint", title: "Format and lint", run: () => program("biome", "ci", ".") },
  { name: "types", title: "Types", run: checkTypes },
  { name: "dead-code", title: "Dead code", run: () => program("knip") },
  { name: "advisories", title: "Known holes in packages", run: checkAdvisories },
  { name: "rules", title: "Rules and database", run: () => program("vitest", "run", "--config", "tests/vitest.config.ts") },
  { name: "build", title: "Build", run: build },
  { name: "resilience", title: "Outages and kills", run: () => program("vitest", "run", "--config", "tests/resilience.config.ts") },
  { name: "browser", title: "Browser", run: () => program("playwright", "test", "--config", "tests/playwright.config.ts") },
];

await runCommand(test);

/** All steps, or those named (`npm test -- rules browser`), in order, until one fails. Throws a Stop for that. */
async function test(): Promise<number> {
  checkNode();
  const begun = Date.now();
  const chosen = choose(process.argv.slice(2));
  for (const step of chosen) await runStep(step);
  say(`\nAll of it passed (${chosen.map((step) => step.name).join(", ")}) in ${secondsSince(begun)} s.`);
  return 0;
}

function choose(names: string[]): Step[] {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) throw new Stop(`There is no step "${unknown}". The steps are: ${steps.map((step) => step.name).join(", ")}.`);
  const needsBuild = names.includes("browser") || names.includes("resilience");
  const isWanted = ({ name }: Step) => names.length === 0 || names.includes(name) || (name === "build" && needsBuild);
  return steps.filter(isWanted);
}

async function runStep({ name, title, run }: Step): Promise<void> {
  const begun = Date.now();
  say(`\n── ${title} ──`);
  await run().catch((error) => {
    if (!(error instanceof Stop)) throw error;
    throw new Stop(`${title} failed after ${secondsSince(begun)} s. ${error.message} Run it alone with: npm test -- ${name}`);
  });
  say(`${title}: passed in ${secondsSince(begun)} s`);
}

/** A fresh clone lacks the types that Next writes about its routes. */
async function checkTypes(): Promise<void> {
  await program("next", "typegen");
  await program("tsc", "--noEmit");
}

async function program(name: Program, ...args: string[]): Promise<void> {
  const code = await runShown(programLine(name, ...args));
  if (code !== 0) throw new Stop(`${name} ended with code ${code}, see above.`);
}
