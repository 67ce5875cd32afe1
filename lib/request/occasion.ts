import "server-only";
import { headers } from "next/headers";
import type { Occasion } from "@/lib/domain/decision";
import { REQUEST_ID } from "@/lib/door/answer";
import { env } from "@/lib/env";
import { readerLanguage } from "./reader";

/** This request as events and mails record it. The address is the one that `lib/door/front-door.ts` made out. */
export async function occasionOf(actorId: string | null, session?: string): Promise<Occasion> {
  const sent = await headers();
  return {
    now: new Date(),
    address: sent.get("x-client-address") ?? "unknown",
    userAgent: (sent.get("user-agent") ?? "").slice(0, 300),
    actorId,
    session,
    request: sent.get(REQUEST_ID),
    language: await readerLanguage(),
  };
}

/** The support code of this request. */
export const supportCode = async () => (await headers()).get(REQUEST_ID);

/**
 * Whether a form came from a page of this portal (requirement D17): `Origin` is our own, and the browser, if it says so at all,
 * calls the request same-origin. A missing or `null` origin refuses.
 */
export async function isOwnForm(): Promise<boolean> {
  const sent = await headers();
  const site = sent.get("sec-fetch-site");
  return sent.get("origin") === env().appUrl.origin && (site === null || site === "same-origin");
}
