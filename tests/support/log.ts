import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

const FOLDER = "tests/results";
const FILE = `${FOLDER}/portals.log`;

/** What a portal writes about one thing. */
export type LogLine = { at: string; level: string; request?: string; event?: string; message?: string; [fact: string]: unknown };

/** Empties the file that the portals of one run write to. */
export function beginLogs(): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(FILE, "");
}

/** Keeps what a portal prints, shows its faults, and gives each line to `look`. */
export function keepLog(output: Readable, look: (line: string) => void): void {
  createInterface({ input: output }).on("line", (line) => {
    appendFileSync(FILE, `${line}\n`);
    if (line.includes('"level":"error"')) console.error(line);
    look(line);
  });
}

/** Everything that the portals of this run printed so far. */
export const logText = () => readFileSync(FILE, "utf8");

/** The lines that are of the log, and not of the command that started the portal. */
export const logLines = (): LogLine[] =>
  logText()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
