import "server-only";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/cookies";

/** Gives the browser the session's token, which goes on until the same moment as before. */
export async function rememberSession(token: string, expires: Date): Promise<void> {
  (await cookies()).set(cookieName("sid"), token, { ...cookieOptions(), expires });
}
