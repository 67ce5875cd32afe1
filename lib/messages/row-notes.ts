import "server-only";
import type { Messages } from "@/lib/messages";

/** Why a row of an invitation list is wrong or skipped, in words; a note that an earlier release kept is in words already. */
export function noteInWords({ users, client }: Messages, note: string): string {
  const [code = "", ...about] = note.split(" ");
  const rows: Record<string, (about: string) => string> = users.rowFaults;
  const fields: Record<string, string> = client.faults;
  return rows[code]?.(about.join(" ")) ?? fields[code] ?? note;
}
