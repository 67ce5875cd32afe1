import "server-only";
import { cookies } from "next/headers";
import { type CookieName, cookieName, cookieOptions } from "@/lib/cookies";

/** Takes a cookie away from the browser. Not by `delete`: a `__Host-` cookie goes only by one that is Secure, too. */
export async function forgetCookie(name: CookieName): Promise<void> {
  (await cookies()).set(cookieName(name), "", { ...cookieOptions(), maxAge: 0 });
}
