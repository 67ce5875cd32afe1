import type { JudgedRow, Judgement } from "./judgement";

type Judged = { title: string; rows: JudgedRow[] };

const JUDGEMENTS: Judgement[] = ["proven", "document", "not applicable", "deviation", "open", "no result", "failed"];

const STYLE = `
:root { color-scheme: light dark; --line: #d9d6ce; --soft: #565c62; --good: #17623a; --bad: #a3201a; --mid: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4147; --soft: #a6acb1; --good: #6fcf97; --bad: #ff8a80; --mid: #e6b85c; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; padding: 1.5rem 1rem 4rem; }
h1, h2 { line-height: 1.25; } h2 { margin: 2.5rem 0 .5rem; }
table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
th, td { border-bottom: 1px solid var(--line); padding: .5rem .6rem; text-align: left; vertical-align: top; }
td:first-child { min-width: 8rem; font-weight: 600; } td.number { text-align: right; }
ul { margin: .3rem 0 0; padding-left: 1.1rem; } li, .soft { color: var(--soft); font-size: .875rem; }
.proven, .document, .passed { color: var(--good); } .open, .failed, .no-result { color: var(--bad); font-weight: 600; }
.deviation, .not-applicable { color: var(--mid); }`;

/** One page that needs nothing else: a summary, and for each standard its demands, how they are met, by which tests, and what those came to. */
export function evidencePage(standards: Judged[], { commit, begun }: { commit: string; begun: Date[] }): string {
  const when = begun.length > 0 ? begun.map((at) => at.toISOString().slice(0, 16).replace("T", " ")).join(" and ") : "never";
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gatehouse: evidence</title>
<style>${STYLE}</style>
<h1>Gatehouse: evidence</h1>
<p>Which demand of which standard is met, how, by which tests, and what they came to in the last run.<br>
Commit: ${text(commit)}. Tests begun: ${when} (UTC).</p>
${summary(standards)}
${standards.map(section).join("\n")}
</html>
`;
}

function summary(standards: Judged[]): string {
  const line = (title: string, rows: JudgedRow[]) =>
    `<tr><td>${title}<td class="number">${rows.length}${JUDGEMENTS.map((judgement) => {
      const count = rows.filter((row) => row.judgement === judgement).length;
      return `<td class="number ${count > 0 ? classOf(judgement) : ""}">${count}`;
    }).join("")}`;
  return `<div class="wide"><table>
<thead><tr><th>Standard<th>Demands${JUDGEMENTS.map((judgement) => `<th>${judgement}`).join("")}</thead>
${standards.map(({ title, rows }, at) => line(`<a href="#s${at}">${text(title)}</a>`, rows)).join("\n")}
${line(
  "All",
  standards.flatMap(({ rows }) => rows),
)}
</table></div>`;
}

const section = ({ title, rows }: Judged, at: number) => `<h2 id="s${at}">${text(title)}</h2>
<div class="wide"><table>
<thead><tr><th>Demand<th>What it asks<th>How Gatehouse meets it<th>State</thead>
${rows.map(line).join("\n")}
</table></div>`;

function line(row: JudgedRow): string {
  const reasons = [row.open && `Open: ${row.open}`, row.deviation && `Deviation: ${row.deviation}`, row.notApplicable].filter(Boolean);
  const tests = row.tests.map(({ words, result }) => `<li>${text(words)}: <span class="${classOf(result)}">${result}</span>`);
  const document = row.document ? [`<li>${text(row.document.at)}`] : [];
  return `<tr id="${text(row.id.replace(/\s/g, "-"))}"><td>${text(row.id)}<td>${text(row.demand)}<td>${text(row.how)}
${reasons.map((reason) => `<br>${text(String(reason))}`).join("")}<ul>${[...tests, ...document].join("")}</ul>
<td class="${classOf(row.judgement)}">${row.judgement}`;
}

const classOf = (words: string) => words.replace(" ", "-");

const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
