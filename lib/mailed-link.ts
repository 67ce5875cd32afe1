import "server-only";
import { cookies } from "next/headers";
import { cookieName } from "@/lib/cookies";
import { forgetCookie } from "@/lib/set-cookie";

/** The token of the mailed link that this browser opened last (proxy.ts), within 10 minutes; "" if there is none. */
export const mailedToken = async () => (await cookies()).get(cookieName("link"))?.value ?? "";

/** Takes the token away from the browser. */
export const forgetMailedToken = () => forgetCookie("link");
