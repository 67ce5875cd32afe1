import * as v from "valibot";
import { runCaptured } from "./program";
import { Stop, say } from "./say";

const report = v.object({ metadata: v.object({ vulnerabilities: v.object({ high: v.number(), critical: v.number() }) }) });

/** What the package manager's audit says of what the portal is shipped with; null when it says nothing: without a network, or by a registry that keeps no advisories. */
export function countHoles(output: string): number | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), report), output);
  return parsed.success ? parsed.output.metadata.vulnerabilities.high + parsed.output.metadata.vulnerabilities.critical : null;
}

/** Throws a Stop when a package of production has a known hole that is high or critical (requirement D23). */
export async function checkAdvisories(): Promise<void> {
  const npm = process.env["npm_execpath"];
  if (!npm) return say("Only `npm test` can ask for advisories: not checked.");
  const { output } = await runCaptured([npm, "audit", "--omit=dev", "--json"]);
  const holes = countHoles(output);
  if (holes === null) return say("The registry gives no advisories, or cannot be reached: not checked.");
  if (holes > 0) throw new Stop(`High or critical advisories: ${holes}, see \`npm audit --omit=dev\`.`);
}
