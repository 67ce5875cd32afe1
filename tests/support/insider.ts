import { createHash, randomBytes, randomUUID } from "node:crypto";
import { portalUrl, sql } from "./portal";

/** Somebody signed in, put into the database past the door, for tests that send requests instead of opening pages. */
export async function insider(role: "admin" | "staff" = "staff", name = "Ana Ruiz") {
  const [token, email] = [randomBytes(32).toString("base64url"), `${role}.${randomUUID()}@example.com`];
  const db = sql();
  const [row] = await db<{ id: string }[]>`
    insert into users (name, email, role, password_hash, password_changed_at, last_sign_in_at)
    values (${name}, ${email}, ${role}, 'CANARY-password-hash', now(), now()) returning id`;
  const id = row?.id ?? "";
  await db`insert into sessions (session_token, user_id, expires) values (${hashOf(token)}, ${id}, now() + interval '10 minutes')`;
  await db.end();
  return { id, email, token, cookie: `sid=${token}` };
}

/** What the database keeps of a session's token. */
export const hashOf = (token: string) => createHash("sha256").update(token).digest("base64url");

/** Asks the portal as a program does. Of redirects only that is followed by which Next asks for a page's data under its own mark. */
export async function ask(path: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(portalUrl() + path, { redirect: "manual", ...init, headers });
  const marked = answer.headers.get("location") ?? "";
  const isMark = (address: string) => /[?&]_rsc/.test(address);
  return isMark(marked) && !isMark(path) ? ask(marked, headers, init) : answer;
}
