import "server-only";
import Papa from "papaparse";

/** What a spreadsheet would take for a formula, also after a quote; papaparse's own pattern lets one of several lines pass. */
const FORMULA = /^["']?[=+\-@＝＋－＠\t\r\n]/;

/** The same where a spreadsheet of another country begins a cell. */
const WITHIN = /(?:;|(?!^)\t)(?=\s*["']?[=+\-@＝＋－＠])/g;

/** Lines of a CSV file (RFC 4180). A text that a spreadsheet would run begins with an apostrophe instead (ASVS 1.2.10). */
export function csvOf(rows: string[][]): string {
  const cells = rows.map((row) => row.map((cell) => cell.replace(WITHIN, "$&'")));
  return `${Papa.unparse(cells, { escapeFormulae: FORMULA })}\r\n`;
}
