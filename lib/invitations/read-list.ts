import "server-only";
import Papa from "papaparse";
import type { RawRow } from "@/lib/domain/invitation-list";

/** A line as mail programs write people: `Ana Ruiz <ana@example.com>`, `"Ruiz, Ana" <ana@example.com>;`, perhaps with a role after it. */
const MAIL_LINE = /^(?:[ \t]*"([^"<>\r\n]*)"[ \t]*|([^"<>\r\n]*))<([^<>\s]+)>[ \t,;]*(?:(\p{L}+)[ \t,;]*)?$/gimu;

/** The rows of a pasted list or a CSV file, whatever separates its columns (RFC 4180; tabs and semicolons as spreadsheets write them, too). */
export function rowsOf(text: string): RawRow[] {
  // Papaparse looks behind each stray quotation mark through all the blanks of the line that follow.
  const clean = text
    .replaceAll("\0", "")
    // They end a line to patterns, but not to spreadsheets.
    .replace(/[\u2028\u2029]/g, "\n")
    .replace(/[^\S\r\n]{50,}/g, " ")
    .toWellFormed();
  const { delimiter } = Papa.parse(clean.replace(MAIL_LINE, ""), { preview: 50 }).meta;
  const written = clean.replace(MAIL_LINE, (_line, quoted: string | undefined, bare = "", email: string, role = "") =>
    Papa.unparse([[email, turned(quoted ?? bare), role]], { delimiter }),
  );
  const { data, errors } = Papa.parse<string[]>(written, { delimiter });
  const unclosed = new Set(errors.filter(({ type }) => type === "Quotes").map(({ row }) => row));
  return data.map((cells, index) => ({
    row: index + 1,
    cells,
    ...(unclosed.has(index) && { fault: "open-quote" as const }),
  }));
}

/** `Ruiz, Ana` is Ana Ruiz. */
function turned(name: string): string {
  const [last, first, ...more] = name.split(",").map((part) => part.trim());
  return first && more.length === 0 ? `${first} ${last}` : name.trim();
}

/** A file's text; one that is not UTF-8 is taken for what spreadsheets on Windows write. Null for a picture, a workbook or anything else with a NUL in it. */
export async function textOf(file: File): Promise<string | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
