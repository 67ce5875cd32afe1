import "server-only";
import { csvOf } from "@/lib/csv";
import type { AuditQuery } from "@/lib/domain/audit-log";
import { messages } from "@/lib/messages";
import { detailsInWords, typeInWords } from "@/lib/messages/records";
import { type AuditLine, listAudit } from "@/lib/store/audit-log";

/** Events of one reading: few enough for the memory, enough to be quick. */
const CHUNK = 1000;

const columns: [string, (line: AuditLine) => string | null][] = [
  ["id", ({ id }) => String(id)],
  ["time", ({ at }) => at.toISOString()],
  ["type", ({ type }) => type],
  ["event", ({ type }) => typeInWords(messages.en, type)],
  ["person", ({ name }) => name],
  ["login", ({ login }) => login],
  ["account", ({ accountId }) => accountId],
  ["by", ({ actorName }) => actorName],
  ["by login", ({ actorLogin }) => actorLogin],
  ["by account", ({ actorId }) => actorId],
  ["address", ({ address }) => address],
  ["browser", ({ userAgent }) => userAgent],
  ["details", ({ details }) => detailsInWords(messages.en, details)],
  ["support code", ({ request }) => request?.toUpperCase() ?? null],
  ["hash", ({ hash }) => hash],
];

/** The whole answer to the question as CSV in English, which programs read too, newest event first. It is read while it is sent, so that its length costs no memory. */
export function auditCsv(query: AuditQuery): ReadableStream<Uint8Array> {
  const parts = lines(query);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(file) {
      const { value, done } = await parts.next();
      if (done) file.close();
      else file.enqueue(encoder.encode(value));
    },
    cancel: () => void parts.return(undefined),
  });
}

async function* lines(query: AuditQuery): AsyncGenerator<string> {
  yield csvOf([columns.map(([name]) => name)]);
  let after: string | null = null;
  do {
    const page = await listAudit({ ...query, before: null, after }, CHUNK);
    if (page.events.length > 0) yield csvOf(page.events.map((line) => columns.map(([, read]) => read(line) ?? "")));
    after = page.after;
  } while (after);
}
