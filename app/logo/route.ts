import { company } from "@/lib/domain/company";
import { readLogo } from "@/lib/logo";

/** The company's logo, for anybody: it stands before the door, too. Opened alone it is boxed in by its own content policy (lib/door/protections.ts). */
export function GET(): Response {
  const path = company().COMPANY_LOGO;
  if (!path) return new Response("There is no logo.", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
  const { body, type } = readLogo(path);
  return new Response(body, { headers: { "content-type": type, "cache-control": "public, max-age=3600" } });
}
