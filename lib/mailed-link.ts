import "server-only";
import { cookies } from "next/headers";
import { cookieName, cookieOptions } from "@/lib/cookies";

/** The token of the mailed link that this browser opened last (proxy.ts), within 10 minutes; "" if there is none. */
export const mailedToken = async () => (await cookies()).get(cookieName("link"))?.value ?? "";

/** Takes the token away from the browser. Not `delete`: a `__Host-` cookie goes only by one that is Secure, too. */
export async function forgetMailedToken(): Promise<void> {
  (await cookies()).set(cookieName("link"), "", { ...cookieOptions(), maxAge: 0 });
}
