import { type Account, barrierOf } from "./account";
import type { Decision, Occasion } from "./decision";
import type { Refusal } from "./refusal";
import type { Attempt, Way } from "./sign-in";
import { isEnrolled, type NewCodes, refused, type TokenMatch } from "./two-factor";

/**
 * The sealed key that `holder`, an attempt or a session, is being shown; null if it has none. A pending key belongs to one holder:
 * somebody who saw it in another attempt would otherwise know the key that the owner sets up later.
 */
export function pendingKeyOf(account: Pick<Account, "twoFactorPendingKey">, holder: string): string | null {
  const [pending, owner] = [account.twoFactorPendingKey, `${holder} `];
  return pending?.startsWith(owner) ? pending.slice(owner.length) : null;
}

/** The account with a key that waits for its confirmation; the one that waited before is remembered as that of an earlier QR code. */
export function withPendingKey(account: Account, holder: string, sealed: string): Account {
  const before = account.twoFactorPendingKey?.split(" ")[1];
  return { ...account, twoFactorPendingKey: `${holder} ${sealed}`, twoFactorFormerKey: before ?? account.twoFactorFormerKey };
}

/** The account with a key that a token of this step confirmed; the one before is remembered as that of an earlier QR code. */
export const withKey = (account: Account, twoFactorKey: string, twoFactorLastStep: number, recoveryCodeHashes: string[]): Account => ({
  ...account,
  twoFactorKey,
  twoFactorPendingKey: null,
  twoFactorFormerKey: account.twoFactorKey ?? account.twoFactorFormerKey,
  twoFactorLastStep,
  recoveryCodeHashes,
  wrongTokens: 0,
});

/** Begins a setup. The holder's pending key stays if there is one, so that reloads and wrong tokens show the same; it is the reply. */
export function startSetup(account: Account, holder: string, sealedKey: string): Decision<string> {
  const sealed = pendingKeyOf(account, holder) ?? sealedKey;
  return {
    account: sealed === sealedKey ? withPendingKey(account, holder, sealed) : account,
    events: [{ type: "two-factor-key-made", details: { again: sealed !== sealedKey } }],
    reply: sealed,
  };
}

/**
 * Ends a setup on the way in: the right token makes the pending key the account's, if none is active, and ends every session and
 * every other attempt. A wrong one changes nothing and is not counted: the key is on the same page, so there is nothing to guess.
 */
export function confirmSetup(
  account: Account,
  attempt: Attempt,
  match: TokenMatch,
  codes: NewCodes,
  { now }: Occasion,
): Decision<{ fault: Refusal } | Way> {
  const key = pendingKeyOf(account, attempt.id);
  // Of a form that was sent twice the second finds the key active; it is led to where the way in stands.
  if (barrierOf(account, now) || isEnrolled(account)) return { ...refused(account, "no-setup"), reply: { attempt, account } };
  if (!key || !match || !("step" in match)) return { ...refused(account, "setup"), reply: { fault: setupFault(match) } };
  const enrolled = withKey(account, key, match.step, codes.hashes);
  const proven = { ...attempt, twoFactorAt: now, recoveryCodes: codes.sealed };
  return {
    account: enrolled,
    events: [{ type: "two-factor-set-up" }],
    mails: [{ kind: "two-factor-set-up" }],
    attempt: proven,
    endSessions: "all",
    reply: { attempt: proven, account: enrolled },
  };
}

/** The person says that the recovery codes are saved; nobody is shown them again. */
export function confirmCodesSaved(account: Account, attempt: Attempt): Decision<Way> {
  const saved = { ...attempt, recoveryCodes: null };
  return { account, events: [{ type: "recovery-codes-saved" }], attempt: saved, reply: { attempt: saved, account } };
}

/** Why a token did not confirm a setup. */
export function setupFault(match: TokenMatch): Refusal {
  if (match && "former" in match) return { code: "earlier-qr-code" };
  if (match && "secondsOff" in match) return { code: "clock-off", about: match.secondsOff };
  return { code: "wrong-setup-token" };
}
