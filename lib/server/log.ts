import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { format, stripVTControlCharacters } from "node:util";
import type { AuditEvent, Occasion } from "@/lib/domain/decision";
import { env } from "@/lib/env";
import { metrics } from "./metrics";
import { oncePerProcess } from "./once";

const request = oncePerProcess("request", () => new AsyncLocalStorage<string>());
const log = oncePerProcess("log", (): { put?: (line: object) => void } => ({}));

/** From here on whatever this request causes is logged with its id. */
export const beginRequest = (id: string) => request.enterWith(id);

const LEVELS = ["debug", "log", "info", "warn", "error"] as const;

/**
 * From here on each line of this process is one JSON object on standard output (ASVS 16.2.4): `at` (UTC), `level`, `request`, and a
 * `message` or an `event` of the record. That goes for Next's own lines, too, which come by the console. Trial mode is read by people in a
 * terminal and keeps plain words.
 */
export function beginLog(): void {
  if (env().trial) return;
  const { stdout } = process;
  log.put = (line) => stdout.write(`${JSON.stringify(line)}\n`);
  for (const level of LEVELS) console[level] = (...words: unknown[]) => write(level === "log" ? "info" : level, { message: said(words) });
}

const said = (words: unknown[]) => stripVTControlCharacters(format(...words)).trim();

function write(level: string, about: object): void {
  const id = request.getStore();
  log.put?.({ at: new Date().toISOString(), level, ...(id && { request: id }), ...about });
}

/** Tells the operator, in trial mode too, of something that is no event of the record: a name of its own, and facts without secrets. */
export const logWarning = (event: string, facts: object) => (log.put ? write("warn", { event, ...facts }) : console.warn(event, facts));

/** Tells who looked at what only admins may see (ASVS 16.3.2). Not in the record: looking changes nothing, and a search looks at each key. */
export const logAccess = (actor: string, what: string) => write("info", { event: "access-allowed", actor, what });

type Told = AuditEvent & Omit<Occasion, "now" | "language"> & { accountId: string | null };

/** Tells the operator what was just recorded (ASVS 16.2.1): a line of the log and a count for each. The record itself is the table. */
export function tellEvents(events: Told[]): void {
  for (const { type, accountId, actorId, address, userAgent, details, request: id } of events) {
    metrics.events.inc({ type });
    write("info", { event: type, ...(id && { request: id }), account: accountId, actor: actorId, address, userAgent, details });
  }
}
