import "server-only";
import { cookies } from "next/headers";
import type { Account } from "@/lib/domain/account";
import type { Decision, Occasion } from "@/lib/domain/decision";
import type { Outcome, Own } from "@/lib/domain/own-account";
import type { Proof } from "@/lib/domain/proof";
import { fitsPassword } from "@/lib/passwords/passwords";
import { cookieName } from "@/lib/request/cookies";
import { setCookie } from "@/lib/request/set-cookie";
import { hashToken, newToken } from "@/lib/secrets";
import { inTurn } from "@/lib/server/turns";
import { hashOfCode } from "@/lib/sign-in/recovery-codes";
import { matchSealed } from "@/lib/sign-in/totp";
import { getAccount } from "@/lib/store/accounts";
import { changeInSession } from "@/lib/store/change-account";
import type { Viewer } from "@/lib/viewer";

type Actor = { viewer: Viewer; occasion: Occasion };
type Typed = { currentPassword: string; token: string };

/**
 * Applies a rule of the account area under the account's lock, and when it was done gives the browser the session's fresh token.
 * Throws `SessionOver` when the session ended meanwhile or the form came twice; then nothing is done.
 */
export async function changeOwnAccount(
  { viewer, occasion }: Actor,
  rule: (account: Account, own: Own) => Decision<Outcome>,
): Promise<Outcome> {
  const own = { sessionId: viewer.session.id, token: newToken() };
  const tokenHash = hashToken((await cookies()).get(cookieName("sid"))?.value ?? "");
  const outcome = await changeInSession(viewer.id, { id: own.sessionId, tokenHash }, occasion, (current) => rule(current, own));
  if (outcome === null) await setCookie("sid", own.token, { expires: viewer.session.expires });
  return outcome;
}

/** `changeOwnAccount` for a rule that asks for the current password and, where there is one, the second factor. */
export async function changeOwnByProof(
  actor: Actor,
  typed: Typed,
  rule: (account: Account, proof: Proof, own: Own) => Decision<Outcome>,
): Promise<Outcome> {
  const { passwordHash } = await getAccount(actor.viewer.id);
  // One at a time: many forms of one account would keep everybody else from the hashes.
  const fits = (await inTurn(`prove ${actor.viewer.id}`, () => fitsPassword(typed.currentPassword, passwordHash))) ? passwordHash : null;
  const unlockToken = newToken();
  return changeOwnAccount(actor, (current, own) =>
    rule(current, { fits, unlockToken, second: secondOf(current, typed.token, actor.occasion.now) }, own),
  );
}

/** Six digits are a token, anything else a recovery code. Compared under the lock: the key may have been replaced meanwhile. */
function secondOf(account: Account, typed: string, now: Date): Proof["second"] {
  if (typed === "") return null;
  const token = typed.replace(/\s/g, "");
  return /^[0-9]{6}$/.test(token) ? { match: matchSealed(account.twoFactorKey, account, token, now) } : { codeHash: hashOfCode(typed) };
}
