import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { say } from "@/lib/cli/say";
import { judge } from "./judgement";
import { evidencePage } from "./page";
import { lastRun } from "./results";
import { standards } from "./standards";

const FILE = join(import.meta.dirname, "../../results/evidence.html");

const run = lastRun();
const judged = standards.map(({ title, rows }) => ({ title, rows: rows.map((row) => judge(row, run.ran)) }));
mkdirSync(join(FILE, ".."), { recursive: true });
writeFileSync(FILE, evidencePage(judged, { commit: commit(), begun: run.begun }));

const rows = judged.flatMap(({ rows }) => rows);
const counts = Map.groupBy(rows, ({ judgement }) => judgement);
say(`${rows.length} demands: ${[...counts].map(([judgement, { length }]) => `${length} ${judgement}`).join(", ")}. Written: ${FILE}`);
const culprits = rows.flatMap(({ tests }) => tests.filter(({ result }) => result !== "passed"));
for (const line of new Set(culprits.map(({ words, result }) => `${result}: ${words}`))) console.error(line);
process.exitCode = culprits.length > 0 ? 1 : 0;

/** What the tests ran on, as far as git knows. */
function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  try {
    return git("rev-parse", "HEAD") + (git("status", "--porcelain") ? ", with changes that are not committed" : "");
  } catch {
    return "unknown";
  }
}
