import "server-only";
import Papa from "papaparse";

/** What a spreadsheet would take for a formula, also after a quote; papaparse's own pattern lets one of several lines pass. */
const FORMULA = /^["']?[=+\-@＝＋－＠\t\r\n]/;

/** Lines of a CSV file (RFC 4180). A text that a spreadsheet would run begins with an apostrophe instead (ASVS 1.2.10). */
export const csvOf = (rows: string[][]) => `${Papa.unparse(rows, { escapeFormulae: FORMULA })}\r\n`;
