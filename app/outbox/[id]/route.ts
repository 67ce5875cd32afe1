import * as v from "valibot";
import { uuid } from "@/lib/domain/schemas";
import { env } from "@/lib/env";
import { renderMail } from "@/lib/mail/render";
import { words } from "@/lib/request/reader";
import { findMail } from "@/lib/store/mails";

/** Trial mode only: the HTML part of a kept mail, boxed in by its own content policy (lib/door/protections.ts). */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const mail = env().trial && v.is(uuid, id) ? await findMail(id) : null;
  if (!mail?.payload) return new Response((await words()).portal.outbox.noSuchMail, { status: 404, headers });
  const { html } = await renderMail(mail.payload, env().appUrl);
  return new Response(html, { headers: { ...headers, "content-type": "text/html; charset=utf-8" } });
}

const headers = { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" };
