import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, cpus, loadavg } from "node:os";
import { type Figure, isMet, readingOf, type Target } from "./figures";

const FOLDER = "tests/results";

/** Prints what was measured as a table, and writes it as `bench.json` and as a page with charts, `bench.html`. */
export async function report(figures: Figure[]): Promise<void> {
  const at = new Date().toISOString();
  const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? ""}, Node ${process.versions.node}`;
  // Others at work on the same machine make every absolute figure worse.
  const load = loadavg()[0]?.toFixed(1);
  console.table(figures.map(lineOf));
  await mkdir(FOLDER, { recursive: true });
  const told = figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: isMet(figure) }));
  await writeFile(`${FOLDER}/bench.json`, `${JSON.stringify({ at, machine, load, figures: told }, null, 2)}\n`);
  await writeFile(`${FOLDER}/bench.html`, pageOf(figures, `${at}, ${machine}, load ${load}`));
}

const ratioOf = (figure: Figure) => (figure.limit ? readingOf(figure, "ratio") : null);

const lineOf = (figure: Figure) => ({
  row: figure.row,
  what: figure.name,
  ratio: ratioOf(figure)?.toFixed(2) ?? "",
  measured: amount(figure.measured, figure.unit),
  limit: limitOf(figure),
  target: figure.targets.map((target) => wordsOf(target, figure.unit)).join(", "),
  met: { true: "yes", false: "NO", null: "" }[String(isMet(figure))],
});

/** The same in one line, for whoever waits for the table. */
export const sentenceOf = (figure: Figure) =>
  Object.values(lineOf(figure))
    .filter((word) => word !== "")
    .join(" · ");

const limitOf = ({ limit, unit }: Figure) => (limit ? `${amount(limit.value, unit)} (${limit.name})` : "");

const amount = (value: number, unit: string) => `${Number(value.toPrecision(3))} ${unit}`.trim();

function wordsOf({ of, atMost, atLeast }: Target, unit: string): string {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return { ratio: `${bound} ×`, beyond: `${bound} ${unit} more`, measured: `${bound} ${unit}`.trim() }[of];
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

function pageOf(figures: Figure[], about: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Gatehouse: how fast</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff; color-scheme: light dark }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: .5rem; border-bottom: 1px solid #8886; vertical-align: top }
.bar { height: .6rem; border-radius: .2rem; background: #8886; margin: .2rem 0 } .bar.yes { background: #2e7d4f } .bar.no { background: #c0392b } .bar.plain { background: #4a6fa5 }
@media (prefers-color-scheme: dark) { body { color: #dde3ea; background: #14181d } }
</style>
<h1>How fast Gatehouse is</h1>
<p>${escaped(about)}. The upper bar is the portal, the grey one what is possible on the same machine in the same minutes.</p>
<table><tr><th>Measure<th>Ratio<th style="width:40%">Measured and possible<th>Target
${figures.map(rowOf).join("\n")}
</table></html>
`;
}

function rowOf(figure: Figure): string {
  const line = lineOf(figure);
  const most = Math.max(figure.measured, figure.limit?.value ?? 0);
  const bar = (value: number, kind: string) => `<div class="bar ${kind}" style="width:${((100 * value) / most || 0).toFixed(1)}%"></div>`;
  const kind = { yes: "yes", NO: "no" }[line.met ?? ""] ?? "plain";
  const charts = `${line.measured}${bar(figure.measured, kind)}${figure.limit ? `${bar(figure.limit.value, "")}${escaped(line.limit)}` : ""}`;
  return `<tr><td>${figure.row}. ${escaped(figure.name)}<td>${line.ratio}<td>${charts}<td>${escaped(line.target)}${line.met ? ` (${line.met})` : ""}`;
}
