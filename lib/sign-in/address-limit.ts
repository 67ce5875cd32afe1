import "server-only";
import type { Account } from "@/lib/domain/account";
import type { Occasion } from "@/lib/domain/decision";
import { networkOf } from "@/lib/domain/network";
import { ADDRESS_MINUTES, policy } from "@/lib/domain/policy";
import type { Refusal } from "@/lib/domain/refusal";
import { logWarning } from "@/lib/server/log";
import { inTurn } from "@/lib/server/turns";
import { giveBack, type Taken, takeTry } from "@/lib/store/address-tries";
import { orAway } from "@/lib/store/away";

type Refused = { refusal: Refusal };
type Tried = { refusal?: Refusal; account?: Pick<Account, "blockedReason"> };

/**
 * Runs a try to sign in within the limit of its network (`ADDRESS_LIMIT`, requirement D8); a network that must wait gets the refusal,
 * and `run` does not begin. The try is counted first, so that a burst cannot overshoot. A reply with a refusal, or with an account that is blocked
 * now, stays counted; every other outcome, a redirect included, gives its own try back and no other.
 */
export async function withinLimit<Reply extends Tried>(occasion: Occasion, run: () => Promise<Reply>): Promise<Reply | Refused> {
  const counted = await take(occasion);
  if ("refusal" in counted) return counted;
  let failed = false;
  try {
    const reply = await run();
    failed = "refusal" in reply || Boolean(reply.account?.blockedReason);
    return reply;
  } finally {
    if (failed) keep(counted.taken);
    else if (counted.taken) await giveBack(counted.taken);
  }
}

/** Counts a try that is never given back, whatever comes of it; the refusal when its network must wait, else null. */
export async function countTry(occasion: Occasion): Promise<Refused | null> {
  const counted = await take(occasion);
  if ("refusal" in counted) return counted;
  keep(counted.taken);
  return null;
}

/** A refused try leaves no trace, or refusals could fill table and log. */
async function take({ address, now }: Occasion): Promise<Refused | { taken: Taken | null }> {
  const limit = policy().ADDRESS_LIMIT;
  if (limit === 0) return { taken: null };
  const network = networkOf(address);
  // The count's row is locked for it: a burst of one network waits here, and not with all connections.
  const taken = await inTurn(`network ${network}`, () => orAway(takeTry(network, limit, now)));
  return "wait" in taken ? { refusal: { code: "too-many-tries", about: taken.wait } } : { taken };
}

/** The try that fills the count is told to the operator. */
function keep(taken: Taken | null): void {
  if (taken?.count === policy().ADDRESS_LIMIT)
    logWarning("address-limit", { network: taken.network, tries: taken.count, minutes: ADDRESS_MINUTES });
}
