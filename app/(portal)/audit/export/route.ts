import type { NextRequest } from "next/server";
import { findAdmin } from "@/lib/admin";
import { auditCsv } from "@/lib/audit-export";
import { filtersOf, readAuditQuery } from "@/lib/domain/audit-log";
import { refusalIn } from "@/lib/messages";
import { occasionOf } from "@/lib/request/occasion";
import { words } from "@/lib/request/reader";
import { listAudit } from "@/lib/store/audit-log";
import { changeAccount } from "@/lib/store/change-account";

/** The log as a file, for admins; that it was taken is on record before it leaves. */
export async function GET({ nextUrl }: NextRequest): Promise<Response> {
  const admin = await findAdmin("audit/export");
  if (!admin) return say(403, refusalIn(await words(), { code: "admins-only" }));
  const query = readAuditQuery(Object.fromEntries(nextUrl.searchParams));
  if ((await listAudit(query, 1)).tooManyPeople) return say(422, (await words()).audit.tooManyForFile);
  const exported = { type: "audit-exported", details: filtersOf(query) } as const;
  await changeAccount(admin.id, await occasionOf(admin.id), (account) => ({ account, events: [exported], reply: null }));
  const name = `audit-log-${new Date().toISOString().slice(0, 10)}.csv`;
  const file = { "content-type": "text/csv; charset=utf-8", "content-disposition": `attachment; filename="${name}"` };
  return new Response(auditCsv(query), { headers: { ...file, "cache-control": "no-store" } });
}

const say = (status: number, words: string) =>
  new Response(words, { status, headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" } });
