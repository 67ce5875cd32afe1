import { isSameBrowser } from "./browser";
import type { EventType } from "./decision";
import { networkOf } from "./network";

/** What the record tells of a try to sign in. */
export type PastTry = { type: EventType; address: string; userAgent: string };

/** Why a sign-in is worth a mail: somebody failed several times before it, or it came from where nobody signed in before. */
export type Unfamiliar = "after-failures" | "network" | "browser";

/** One or two slips are everybody's. */
const MANY = 3;

/**
 * Whether the owner should hear of this sign-in (ASVS 6.3.5), and why. `past` are the account's tries, newest first, as far back as the
 * record was asked. The first sign-in of all is nothing to compare with. A browser's version does not matter, nor its owner's exact
 * address in an IPv6 network.
 */
export function whyUnfamiliar(past: PastTry[], { address, userAgent }: Pick<PastTry, "address" | "userAgent">): Unfamiliar | null {
  const entries = past.filter(({ type }) => type === "signed-in");
  const [last] = entries;
  if ((last ? past.indexOf(last) : past.length) >= MANY) return "after-failures";
  if (!last) return null;
  if (!entries.some((entry) => networkOf(entry.address) === networkOf(address))) return "network";
  return entries.some((entry) => isSameBrowser(entry.userAgent, userAgent)) ? null : "browser";
}
