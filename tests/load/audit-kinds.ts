import { readAuditQuery } from "@/lib/domain/audit-log";
import { days, later } from "@/lib/domain/time";
import { findAccount } from "@/lib/store/accounts";
import { listEventsOf } from "@/lib/store/audit";
import { listAudit } from "@/lib/store/audit-log";
import { listMailsOf } from "@/lib/store/mails";
import { listSessionsOf } from "@/lib/store/sessions";
import type { Kind } from "./kinds";

const log = (name: string, params: Record<string, string>): Kind => ({
  row: 8,
  name: `audit log, ${name}`,
  run: async () => (await listAudit(readAuditQuery(params))).events.length,
});

/** What the audit log and the page of this person, who has the longest history, ask the database. */
export function auditKinds(now: Date, personId: string): Kind[] {
  const past = later(now, -days(200)).toISOString();
  const [day, place] = [past.slice(0, 10), `${past.slice(0, -1)}000Z~1`];
  return [
    log("newest page", {}),
    log("middle page", { after: place }),
    log("middle page, back", { before: place }),
    log("oldest page", { before: "1970-01-01T00:00:00.000000Z~1" }),
    log("a type", { type: "password-changed" }),
    log("a type, middle page", { type: "password-changed", after: place }),
    log("a type that never happened", { type: "page-failed" }),
    log("a day of long ago", { from: day, to: day }),
    log("a person", { person: personId }),
    log("a person, middle page", { person: personId, after: place }),
    log("a person and a type", { person: personId, type: "password-changed" }),
    log("a fragment of one login", { person: ".777@" }),
    log("a fragment of one login in a hundred", { person: ".12" }),
    log("a fragment of every login", { person: "example" }),
    log("a support code", { code: "aaaa-bbbb" }),
    { row: 8, name: "person's page", run: () => readPerson(personId, now) },
  ];
}

/** One after the other, so that none is measured while it waits for another. */
async function readPerson(id: string, now: Date): Promise<number> {
  await findAccount(id);
  await listSessionsOf(id, now);
  await listMailsOf(id);
  return (await listEventsOf(id)).length;
}
