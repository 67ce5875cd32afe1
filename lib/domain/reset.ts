import { type Account, maySeePortal } from "./account";
import type { AuditEvent, Decision, Occasion } from "./decision";
import { isInvited } from "./invitation";
import { type Candidate, faultsOf, type PasswordFault, withPassword } from "./password";
import { policy, RESETS_AN_HOUR } from "./policy";
import type { Refusal } from "./refusal";
import { hours, later } from "./time";

/** From when on reset mails count against `RESETS_AN_HOUR`. */
export const resetsCountSince = (now: Date) => later(now, -hours(1));

/** Whether the owner may set a new password by mail: there is one of their own, and no admin's decision stands against it. */
export const mayReset = (account: Account) => maySeePortal(account) && !isInvited(account);

/** Somebody forgot the password. The reply is the same for everybody; the account itself does not change, block included. */
export function askForReset(account: Account, mailsBefore: number, resetToken: string, { now }: Occasion): Decision<null> {
  const outcome = mayReset(account) ? (mailsBefore < RESETS_AN_HOUR ? "sent" : "too-many") : "not-possible";
  const asked: Decision<null> = { account, events: [{ type: "password-reset-asked", details: { outcome } }], reply: null };
  if (outcome !== "sent") return asked;
  const expiresAt = later(now, hours(policy().RESET_HOURS));
  return {
    ...asked,
    mails: [{ kind: "password-reset", resetToken, expiresAt }],
    link: { purpose: "reset", token: resetToken, expiresAt },
  };
}

type Reset = { refusal: Refusal } | { faults: PasswordFault[] } | { stillBlocked: boolean };

/**
 * Sets a new password by a mailed link. A refused candidate leaves the link alive. It lifts a block by wrong passwords and no
 * other one, ends every session and attempt (requirement D13), and signs nobody in.
 */
export function resetPassword(account: Account, candidate: Candidate, { now }: Occasion): Decision<Reset> {
  if (!mayReset(account))
    return { account, events: [{ type: "access-denied", details: { what: "reset-link" } }], reply: { refusal: { code: "link-over" } } };
  const faults = faultsOf(account, candidate);
  if (faults.length > 0)
    return { account, events: [{ type: "password-refused", details: { by: "reset", faults: faults.join(" ") } }], reply: { faults } };
  const lifts = account.blockedReason === "wrong_passwords";
  const unlocked: AuditEvent[] = lifts ? [{ type: "unlocked", details: { by: "reset", reason: account.blockedReason } }] : [];
  const changed = { ...withPassword(account, candidate.hash, now), passwordResetAt: now };
  return {
    account: lifts ? { ...changed, blockedAt: null, blockedReason: null } : changed,
    events: [{ type: "password-changed", details: { by: "reset" } }, ...unlocked],
    mails: [{ kind: "password-changed" }],
    // After wrong tokens the unlock link is still the way out of the block.
    voidLinks: account.blockedReason && !lifts ? ["reset"] : ["reset", "unlock"],
    endSessions: "all",
    reply: { stillBlocked: account.blockedReason !== null && !lifts },
  };
}
