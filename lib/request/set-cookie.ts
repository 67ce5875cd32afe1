import "server-only";
import { cookies } from "next/headers";
import { type CookieName, cookieName, cookieOptions } from "./cookies";

/** Gives the browser a cookie to keep for so many seconds, or until then. */
export async function setCookie(name: CookieName, value: string, until: { maxAge: number } | { expires: Date }): Promise<void> {
  (await cookies()).set(cookieName(name), value, { ...cookieOptions(), ...until });
}

/** Takes a cookie away from the browser. Not by `delete`: a `__Host-` cookie goes only by one that is Secure, too. */
export const forgetCookie = (name: CookieName) => setCookie(name, "", { maxAge: 0 });
