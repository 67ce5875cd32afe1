import "server-only";
import { cookies } from "next/headers";
import type { Link } from "@/lib/domain/decision";
import { cookieName } from "./cookies";

/** The token of the mailed link of this purpose that this browser opened last (proxy.ts), within 10 minutes; "" if there is none. */
export const mailedToken = async (purpose: Link["purpose"]) => (await cookies()).get(cookieName(purpose))?.value ?? "";
